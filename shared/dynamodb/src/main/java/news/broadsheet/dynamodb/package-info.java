/** How news is kept: the ports of core over two DynamoDB tables and one S3 bucket. */
@NullMarked
package news.broadsheet.dynamodb;

import org.jspecify.annotations.NullMarked;

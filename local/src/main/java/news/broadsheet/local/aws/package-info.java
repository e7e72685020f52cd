/** DynamoDB, S3 and SQS inside this JVM, on loopback, with their data in the data folder. */
@NullMarked
package news.broadsheet.local.aws;

import org.jspecify.annotations.NullMarked;

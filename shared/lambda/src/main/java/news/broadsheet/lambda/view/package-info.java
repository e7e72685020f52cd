/** JSON that more than one function answers with, so that it is the same wherever it stands. */
@NullMarked
package news.broadsheet.lambda.view;

import org.jspecify.annotations.NullMarked;

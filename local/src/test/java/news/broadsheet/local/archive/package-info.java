/** Tests of what an administrator does by the API. */
@NullMarked
package news.broadsheet.local.archive;

import org.jspecify.annotations.NullMarked;

/** Tests of lists. */
@NullMarked
package news.broadsheet.core.feed;

import org.jspecify.annotations.NullMarked;

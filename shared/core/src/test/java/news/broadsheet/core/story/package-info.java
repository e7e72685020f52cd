/** Tests of how articles are matched into stories. */
@NullMarked
package news.broadsheet.core.story;

import org.jspecify.annotations.NullMarked;

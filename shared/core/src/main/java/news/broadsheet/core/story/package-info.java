/** Stories: which articles tell of one event, why, and which stories matter. */
@NullMarked
package news.broadsheet.core.story;

import org.jspecify.annotations.NullMarked;

/** Publishers: who they are, what of theirs may be shown, and when to ask them for news again. */
@NullMarked
package news.broadsheet.core.source;

import org.jspecify.annotations.NullMarked;

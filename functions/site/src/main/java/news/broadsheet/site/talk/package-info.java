/** Conversations on the reader's pages: comments for those without JavaScript, and the scripts of those with it. */
@NullMarked
package news.broadsheet.site.talk;

import org.jspecify.annotations.NullMarked;

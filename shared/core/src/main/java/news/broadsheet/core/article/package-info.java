/** Articles: text as typed blocks, identity, revisions, and the ports through which they are kept. */
@NullMarked
package news.broadsheet.core.article;

import org.jspecify.annotations.NullMarked;

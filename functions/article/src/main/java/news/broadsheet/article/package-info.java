/** Article fetch: typed blocks, attribution, related cards, and no more of them than the source's rights allow. Reads only. */
@NullMarked
package news.broadsheet.article;

import org.jspecify.annotations.NullMarked;

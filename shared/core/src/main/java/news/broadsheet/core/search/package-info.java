/** Search: the words of articles and queries, how a match is ranked and shown, and the ports of the index. */
@NullMarked
package news.broadsheet.core.search;

import org.jspecify.annotations.NullMarked;

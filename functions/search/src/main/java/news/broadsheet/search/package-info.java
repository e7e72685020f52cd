/** Search: the route that readers ask, and the index behind it, kept from the news table's stream. */
@NullMarked
package news.broadsheet.search;

import org.jspecify.annotations.NullMarked;

/** Feed listing: lists of cards, the sections, the sources. Reads only. */
@NullMarked
package news.broadsheet.feed;

import org.jspecify.annotations.NullMarked;

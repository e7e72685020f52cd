/** Feeds: ordered lists of article cards, and the port through which readers page them. */
@NullMarked
package news.broadsheet.core.feed;

import org.jspecify.annotations.NullMarked;

/** What a page's {@code head} says to machines: search engines, other sites' previews, feed readers. Data; templates write it out. */
@NullMarked
package news.broadsheet.site.head;

import org.jspecify.annotations.NullMarked;

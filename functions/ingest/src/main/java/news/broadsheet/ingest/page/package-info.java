/** From the HTML of an article page, or of a feed entry, to a typed article. */
@NullMarked
package news.broadsheet.ingest.page;

import org.jspecify.annotations.NullMarked;

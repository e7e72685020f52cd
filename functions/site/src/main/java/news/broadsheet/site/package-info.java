/** The reader's pages and the publishing surface: HTML, feeds, sitemaps, rendered from the same stores as the HTTP API. */
@NullMarked
package news.broadsheet.site;

import org.jspecify.annotations.NullMarked;

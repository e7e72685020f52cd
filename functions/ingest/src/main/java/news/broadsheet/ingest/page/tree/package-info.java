/** From the bytes of a page to jsoup's tree of it, by the short way where the page allows it. */
@NullMarked
package news.broadsheet.ingest.page.tree;

import org.jspecify.annotations.NullMarked;

/** Where on a page its article's text is, and what of that is no text of it. */
@NullMarked
package news.broadsheet.ingest.page.body;

import org.jspecify.annotations.NullMarked;

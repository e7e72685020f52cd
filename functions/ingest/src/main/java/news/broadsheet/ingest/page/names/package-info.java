/** Tables in which the names of elements, and the words in them, are looked up: each element of a page is asked, by several. */
@NullMarked
package news.broadsheet.ingest.page.names;

import org.jspecify.annotations.NullMarked;

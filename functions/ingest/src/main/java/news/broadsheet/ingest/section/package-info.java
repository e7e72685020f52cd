/** On which of our shelves a text belongs, told by its words. */
@NullMarked
package news.broadsheet.ingest.section;

import org.jspecify.annotations.NullMarked;

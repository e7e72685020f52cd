/** Tells the language of a text from the text. */
@NullMarked
package news.broadsheet.ingest.language;

import org.jspecify.annotations.NullMarked;

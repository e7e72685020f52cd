/** From the bytes of a source feed to entries, one file a format. */
@NullMarked
package news.broadsheet.ingest.parse;

import org.jspecify.annotations.NullMarked;

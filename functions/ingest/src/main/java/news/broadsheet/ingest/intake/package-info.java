/** From a document that was read to the entry queue: what in it is new or changed. */
@NullMarked
package news.broadsheet.ingest.intake;

import org.jspecify.annotations.NullMarked;

/** What can be wrong with a document that is read all the same: the table of kinds, and their counting. */
@NullMarked
package news.broadsheet.ingest.parse.repair;

import org.jspecify.annotations.NullMarked;

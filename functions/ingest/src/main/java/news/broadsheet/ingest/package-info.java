/** From the schedule to the stored article: the entry points of its functions, and the wiring that composes their steps. */
@NullMarked
package news.broadsheet.ingest;

import org.jspecify.annotations.NullMarked;

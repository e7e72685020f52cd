/** Under which names an entry may come again, and whether it has changed. */
@NullMarked
package news.broadsheet.ingest.identity;

import org.jspecify.annotations.NullMarked;

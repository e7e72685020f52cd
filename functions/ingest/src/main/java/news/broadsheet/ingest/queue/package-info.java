/** How steps hand work to each other: messages, what is too large for one, and what is parked. */
@NullMarked
package news.broadsheet.ingest.queue;

import org.jspecify.annotations.NullMarked;

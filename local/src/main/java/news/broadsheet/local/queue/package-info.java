/** From queues to functions in batches, with redelivery and parking. */
@NullMarked
package news.broadsheet.local.queue;

import org.jspecify.annotations.NullMarked;

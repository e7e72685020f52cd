/** What functions that work a queue say to SQS besides their own messages. */
@NullMarked
package news.broadsheet.outbound.queue;

import org.jspecify.annotations.NullMarked;

/** Tests of the way from queues to functions. */
@NullMarked
package news.broadsheet.local.queue;

import org.jspecify.annotations.NullMarked;

/** Batches from queues and table streams, each record on its own: one that fails is reported alone. */
@NullMarked
package news.broadsheet.lambda.batch;

import org.jspecify.annotations.NullMarked;

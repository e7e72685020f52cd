/** From table streams to functions in batches, in order, with filters, retries and checkpoints. */
@NullMarked
package news.broadsheet.local.stream;

import org.jspecify.annotations.NullMarked;

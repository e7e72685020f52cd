/** Webhooks: who hears of what happens to comments, by which secret they know us, and the port through which both are kept. */
@NullMarked
package news.broadsheet.core.webhook;

import org.jspecify.annotations.NullMarked;

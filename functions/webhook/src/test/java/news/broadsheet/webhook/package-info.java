/** Tests of webhooks. */
@NullMarked
package news.broadsheet.webhook;

import org.jspecify.annotations.NullMarked;

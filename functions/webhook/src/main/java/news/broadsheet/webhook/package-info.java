/**
 * Webhooks after Standard Webhooks (standardwebhooks.com): staff say who hears of what, the comments table's stream says what
 * happened, and a queue carries one message for each event and webhook to its sender.
 */
@NullMarked
package news.broadsheet.webhook;

import org.jspecify.annotations.NullMarked;

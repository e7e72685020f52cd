package news.broadsheet.webhook;

import static news.broadsheet.testkit.Samples.NOW;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookSecret;

/** Webhooks and secrets to test with. */
final class Hooks {

    /** The one that the events in {@code events/webhook} and {@code events/webhook-send} name. */
    static final WebhookId ID = new WebhookId("w0ebh00k0ebh00k0ebh00k0123");

    static final WebhookSecret FIRST = secret(1);
    static final WebhookSecret SECOND = secret(2);

    private Hooks() {}

    static WebhookSecret secret(int first) {
        return WebhookSecret.of(bytes(first));
    }

    static byte[] bytes(int first) {
        byte[] bytes = new byte[WebhookSecret.BYTES];
        bytes[0] = (byte) first;
        return bytes;
    }

    static Webhook at(URI url) {
        return at(url, EnumSet.allOf(WebhookEvent.class));
    }

    static Webhook at(URI url, Set<WebhookEvent> events) {
        return Webhook.created(ID, url, events, FIRST, NOW);
    }
}

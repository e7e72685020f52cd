package news.broadsheet.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.core.webhook.WebhookStore;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;

/** For each change of a comment in the comments table's stream: tells the queue of what webhooks hear of. It sends nothing itself. */
public final class WebhookEventHandler implements RequestStreamHandler {

    private final WebhookStore webhooks;
    private final Outbox outbox;

    public WebhookEventHandler() {
        this(Settings.environment());
    }

    public WebhookEventHandler(Settings settings) {
        this(new Wiring(settings));
    }

    private WebhookEventHandler(Wiring wiring) {
        this(wiring.webhooks(), wiring.outbox());
    }

    WebhookEventHandler(WebhookStore webhooks, Outbox outbox) {
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        Announcement announcement = new Announcement(webhooks, outbox);
        new StreamBatch(announcement::tell).handle(in, out, context);
    }
}

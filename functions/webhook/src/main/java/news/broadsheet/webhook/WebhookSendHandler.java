package news.broadsheet.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.QueueBatch;

/** For each message of the webhook queue: posts one event to one webhook. */
public final class WebhookSendHandler implements RequestStreamHandler {

    private final QueueBatch batch;

    public WebhookSendHandler() {
        this(Settings.environment());
    }

    public WebhookSendHandler(Settings settings) {
        this(new Wiring(settings));
    }

    private WebhookSendHandler(Wiring wiring) {
        this(wiring.delivery(), wiring.parking(), wiring.redelivery(), wiring.mostReceives());
    }

    WebhookSendHandler(
            Delivery delivery, QueueBatch.Parking parking, QueueBatch.Redelivery redelivery, int mostReceives) {
        this.batch =
                new QueueBatch((message, log) -> log.info(delivery.run(message)), parking, redelivery, mostReceives);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        batch.handle(in, out, context);
    }
}

package news.broadsheet.webhook;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the staff's routes for webhooks: requests of the HTTP API, answered by {@link WebhookRoutes}. */
public final class WebhookHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public WebhookHandler() {
        this(Settings.environment());
    }

    public WebhookHandler(Settings settings) {
        this(new Wiring(settings).ports());
    }

    WebhookHandler(Ports ports) {
        function = new HttpFunction(new WebhookRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

package news.broadsheet.feed;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the feed function: requests of the HTTP API, answered by {@link FeedRoutes}. */
public final class FeedHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public FeedHandler() {
        this(Settings.environment());
    }

    public FeedHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    FeedHandler(Ports ports) {
        function = new HttpFunction(new FeedRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

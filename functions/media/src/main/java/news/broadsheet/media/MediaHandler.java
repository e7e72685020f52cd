package news.broadsheet.media;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the media function: requests of the HTTP API, answered by {@link MediaRoutes}. */
public final class MediaHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public MediaHandler() {
        this(Settings.environment());
    }

    public MediaHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    MediaHandler(Ports ports) {
        function = new HttpFunction(new MediaRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

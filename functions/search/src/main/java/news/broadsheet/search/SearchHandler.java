package news.broadsheet.search;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the search function: requests of the HTTP API, answered by {@link SearchRoutes}. */
public final class SearchHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public SearchHandler() {
        this(Settings.environment());
    }

    public SearchHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    SearchHandler(Ports ports) {
        function = new HttpFunction(new SearchRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

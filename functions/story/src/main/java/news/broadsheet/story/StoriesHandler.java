package news.broadsheet.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the routes of stories: requests of the HTTP API, answered by {@link StoriesRoutes}. */
public final class StoriesHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public StoriesHandler() {
        this(Settings.environment());
    }

    public StoriesHandler(Settings settings) {
        this(Wiring.stories(settings));
    }

    StoriesHandler(StoriesPorts ports) {
        function = new HttpFunction(new StoriesRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

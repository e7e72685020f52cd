package news.broadsheet.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.ingest.hub.HubRoutes;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Called back by WebSub hubs: verifies what we asked for, and takes in what they deliver. */
public final class HubHandler implements RequestStreamHandler {

    private final HubRoutes routes;

    public HubHandler() {
        this(Settings.environment());
    }

    public HubHandler(Settings settings) {
        this(new Wiring(settings).hubRoutes());
    }

    HubHandler(HubRoutes routes) {
        this.routes = routes;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        new HttpFunction(routes.table(new Log(context)::info)).handle(in, out, context);
    }
}

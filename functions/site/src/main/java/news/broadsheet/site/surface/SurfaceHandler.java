package news.broadsheet.site.surface;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the publishing surface: requests of the HTTP API, answered by {@link SurfaceRoutes}. */
public final class SurfaceHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public SurfaceHandler() {
        this(Settings.environment());
    }

    public SurfaceHandler(Settings settings) {
        this(SurfaceWiring.ports(settings));
    }

    SurfaceHandler(SurfacePorts ports) {
        function = new HttpFunction(new SurfaceRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

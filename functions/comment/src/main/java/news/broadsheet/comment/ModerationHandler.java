package news.broadsheet.comment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;
import news.broadsheet.lambda.http.Routes;

/** Entry point of the moderation function: requests of staff, answered by {@link ModerationRoutes} and {@link HouseRoutes}. */
public final class ModerationHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ModerationHandler() {
        this(Settings.environment());
    }

    public ModerationHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    ModerationHandler(Ports ports) {
        function = new HttpFunction(table(ports));
    }

    static Routes table(Ports ports) {
        return new HouseRoutes(ports).addTo(new ModerationRoutes(ports).addTo(new Routes()));
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

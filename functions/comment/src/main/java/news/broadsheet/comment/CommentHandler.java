package news.broadsheet.comment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the comment function: requests of the HTTP API, answered by {@link CommentRoutes}. */
public final class CommentHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public CommentHandler() {
        this(Settings.environment());
    }

    public CommentHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    CommentHandler(Ports ports) {
        function = new HttpFunction(new CommentRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

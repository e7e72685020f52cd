package news.broadsheet.article;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the article function: requests of the HTTP API, answered by {@link ArticleRoutes}. */
public final class ArticleHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ArticleHandler() {
        this(Settings.environment());
    }

    public ArticleHandler(Settings settings) {
        this(Wiring.ports(settings));
    }

    ArticleHandler(Ports ports) {
        function = new HttpFunction(new ArticleRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

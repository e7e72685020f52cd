package news.broadsheet.site;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;
import news.broadsheet.site.page.SitePages;

/** Entry point of the site: requests for pages, answered by {@link SitePages}. */
public final class SiteHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public SiteHandler() {
        this(Settings.environment());
    }

    public SiteHandler(Settings settings) {
        this(Wiring.pages(settings));
    }

    SiteHandler(SitePages pages) {
        function = new HttpFunction(pages.routes(), pages::failure);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

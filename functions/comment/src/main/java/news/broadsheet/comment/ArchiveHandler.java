package news.broadsheet.comment;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.http.HttpFunction;

/** Entry point of the archive function: comments in and out as a whole, and one person's data, by {@link ArchiveRoutes}. */
public final class ArchiveHandler implements RequestStreamHandler {

    private final HttpFunction function;

    public ArchiveHandler() {
        this(Settings.environment());
    }

    public ArchiveHandler(Settings settings) {
        this(Wiring.archive(settings));
    }

    ArchiveHandler(ArchivePorts ports) {
        function = new HttpFunction(new ArchiveRoutes(ports).table());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        function.handle(in, out, context);
    }
}

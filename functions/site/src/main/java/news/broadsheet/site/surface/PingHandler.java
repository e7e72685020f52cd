package news.broadsheet.site.surface;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;

/**
 * Entry point of what tells the hub of news, on schedule. What a scheduled event says does not matter. Where the settings name
 * no hub nothing is done, and nothing read.
 */
public final class PingHandler implements RequestStreamHandler {

    private final Optional<Pinging> pinging;

    public PingHandler() {
        this(Settings.environment());
    }

    public PingHandler(Settings settings) {
        this(SurfaceWiring.pinging(settings));
    }

    PingHandler(Optional<Pinging> pinging) {
        this.pinging = pinging;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        Pinging.Outcome outcome = pinging.map(Pinging::run).orElse(new Pinging.Outcome(0, 0, Optional.empty()));
        outcome.failure()
                .ifPresent(reason ->
                        new Log(context).warn(outcome.left() + " pages are left to tell the hub of: " + reason));
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("told", outcome.told());
            json.writeNumberProperty("left", outcome.left());
            json.writeEndObject();
        });
    }
}

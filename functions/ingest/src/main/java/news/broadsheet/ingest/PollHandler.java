package news.broadsheet.ingest;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.ingest.poll.PollStep;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;

/** On schedule: sends every source that is due to the fetch queue. What the event says does not matter. */
public final class PollHandler implements RequestStreamHandler {

    private final PollStep step;

    public PollHandler() {
        this(Settings.environment());
    }

    public PollHandler(Settings settings) {
        this(new Wiring(settings).pollStep());
    }

    PollHandler(PollStep step) {
        this.step = step;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        int due = step.run();
        new Log(context).info(due + " sources are due");
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("due", due);
            json.writeEndObject();
        });
    }
}

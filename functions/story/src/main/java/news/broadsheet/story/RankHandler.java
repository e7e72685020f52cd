package news.broadsheet.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;
import news.broadsheet.lambda.batch.StreamBatch;
import news.broadsheet.lambda.batch.StreamBatch.Change;

/**
 * Entry point of the ranking: on schedule everything is ranked, and on changes of stories in the news table's stream the fronts
 * are, once for a batch of them and only where one cannot wait, see {@link RankChange}. What a scheduled event says does not
 * matter.
 */
public final class RankHandler implements RequestStreamHandler {

    private final RankPorts ports;
    private final Ranking ranking;
    private final StreamBatch batch = new StreamBatch(this::isUrgent, this::rank, (_, _) -> {});

    public RankHandler() {
        this(Settings.environment());
    }

    public RankHandler(Settings settings) {
        this(Wiring.rank(settings));
    }

    RankHandler(RankPorts ports) {
        this.ports = ports;
        this.ranking = new Ranking(ports);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        byte[] event = in.readAllBytes();
        if (Json.read(event).has("Records")) {
            batch.handle(new ByteArrayInputStream(event), out, context);
            return;
        }
        int ranked = ranking.all();
        new Log(context).info(ranked + " stories are ranked");
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("ranked", ranked);
            json.writeEndObject();
        });
    }

    private boolean isUrgent(Change change) {
        return RankChange.isUrgent(
                ports.images().apply(change.before()), ports.images().apply(change.after()));
    }

    private void rank(List<Change> changes, Log log) {
        log.info(ranking.fronts() + " stories are ranked for " + changes.size() + " changes");
    }
}

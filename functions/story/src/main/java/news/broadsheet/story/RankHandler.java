package news.broadsheet.story;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.Settings;

/**
 * Entry point of the ranking: on schedule everything is ranked, and what trends is found. What a scheduled event says does
 * not matter. What cannot wait is ranked by {@link StoryHandler}.
 */
public final class RankHandler implements RequestStreamHandler {

    private final Ranking ranking;

    public RankHandler() {
        this(Settings.environment());
    }

    public RankHandler(Settings settings) {
        this(Wiring.rank(settings));
    }

    RankHandler(RankPorts ports) {
        this.ranking = new Ranking(ports);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) {
        int ranked = ranking.all();
        new Log(context).info(ranked + " stories are ranked");
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("ranked", ranked);
            json.writeEndObject();
        });
    }
}

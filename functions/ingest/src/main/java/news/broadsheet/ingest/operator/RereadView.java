package news.broadsheet.ingest.operator;

import news.broadsheet.core.Position;
import news.broadsheet.ingest.store.Reread;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonGenerator;

/** What became of pages that were read again, as staff see it. */
final class RereadView {

    private static final int LONGEST_REASON = 300;

    private RereadView() {}

    static void write(JsonGenerator json, Reread reread) {
        json.writeStringProperty("since", reread.since().toString());
        json.writeNumberProperty("read", reread.read());
        json.writeNumberProperty("changed", reread.changed());
        json.writeNumberProperty("unchanged", reread.unchanged());
        json.writeNumberProperty("gone", reread.gone());
        json.writeNumberProperty("failed", reread.failures().size());
        json.writeArrayPropertyStart("failures");
        reread.failures().forEach((article, reason) -> {
            json.writeStartObject();
            json.writeStringProperty("article", article.value());
            json.writeStringProperty("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
            json.writeEndObject();
        });
        json.writeEndArray();
        Json.nullable(json, "reached", reread.reached().orElse(null));
        Json.optional(json, "continue", reread.next().map(Position::value).orElse(null));
    }
}

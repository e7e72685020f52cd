package news.broadsheet.lambda.view;

import news.broadsheet.core.source.Move;
import news.broadsheet.core.source.PollState;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Where the polling of a source stands, for staff. */
public final class PollView {

    private PollView() {}

    /** Writes the properties of {@code Poll} (docs/api.yaml) into the object that is open. */
    public static void properties(JsonGenerator json, PollState poll) {
        Json.nullable(json, "reason", poll.reason());
        Json.nullable(json, "nextPollAt", poll.nextPollAt());
        Json.nullable(json, "lastSuccessAt", poll.rhythm().lastSuccessAt());
        Json.nullable(json, "lastNewAt", poll.lastNewAt());
        json.writeNumberProperty("failures", poll.failures());
        moved(json, poll.move());
    }

    private static void moved(JsonGenerator json, @Nullable Move move) {
        if (move == null) {
            json.writeNullProperty("moved");
            return;
        }
        json.writeObjectPropertyStart("moved");
        json.writeStringProperty("to", move.to().toString());
        json.writeStringProperty("since", move.since().toString());
        json.writeEndObject();
    }
}

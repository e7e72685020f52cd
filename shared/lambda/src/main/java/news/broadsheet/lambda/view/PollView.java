package news.broadsheet.lambda.view;

import news.broadsheet.core.source.PollState;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonGenerator;

/** Where the polling of a source stands, for staff. */
public final class PollView {

    private PollView() {}

    /** Writes the properties of {@code Poll} (docs/api.yaml) into the object that is open. */
    public static void properties(JsonGenerator json, PollState poll) {
        json.writeStringProperty("health", poll.health().name());
        Json.nullable(json, "reason", poll.reason());
        Json.nullable(json, "nextPollAt", poll.nextPollAt());
        Json.nullable(json, "lastNewAt", poll.lastNewAt());
        json.writeNumberProperty("failures", poll.failures());
    }
}

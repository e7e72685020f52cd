package news.broadsheet.comment;

import java.util.List;
import news.broadsheet.comment.BulkPlan.Skipped;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import tools.jackson.core.JsonGenerator;

/** Bulk orders as JSON ({@code BulkPreview} and {@code BulkResult} of docs/api.yaml). */
final class BulkView {

    /** Comments shown of a preview. */
    static final int SHOWN = 20;

    private BulkView() {}

    static Response preview(BulkPlan plan) {
        return Staff.answer(json -> {
            json.writeStartObject();
            json.writeNumberProperty("count", plan.comments().size());
            json.writeArrayPropertyStart("items");
            plan.comments().stream().limit(SHOWN).forEach(comment -> Staff.comment(json, comment));
            json.writeEndArray();
            skipped(json, plan.skipped());
            json.writeBooleanProperty("more", plan.more());
            json.writeEndObject();
        });
    }

    static Response outcome(Bulk.Outcome outcome) {
        Response response = Staff.answer(json -> {
            json.writeStartObject();
            json.writeStringProperty("id", outcome.action().id());
            Staff.decision(json, "decision", outcome.action().decision());
            json.writeArrayPropertyStart("comments");
            outcome.comments().forEach(id -> json.writeString(id.value()));
            json.writeEndArray();
            skipped(json, outcome.skipped());
            Json.nullable(json, "undoneAt", outcome.action().undoneAt());
            json.writeEndObject();
        });
        return outcome.repeated() ? response.with("idempotency-replayed", "true") : response;
    }

    private static void skipped(JsonGenerator json, List<Skipped> skipped) {
        json.writeArrayPropertyStart("skipped");
        skipped.forEach(each -> {
            json.writeStartObject();
            json.writeStringProperty("comment", each.comment().value());
            json.writeStringProperty("why", each.why());
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}

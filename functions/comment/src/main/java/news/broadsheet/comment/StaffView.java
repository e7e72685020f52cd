package news.broadsheet.comment;

import java.util.function.Consumer;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Newsroom.Revision;
import news.broadsheet.core.comment.Report;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Caller;
import news.broadsheet.lambda.http.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What staff read of comments, as JSON ({@code StaffView...} of docs/api.yaml): everything that is kept, and no cache keeps it. */
final class StaffView {

    static final String CACHE = "private, no-store";

    private StaffView() {}

    /** Staff as those who decide. */
    static Actor actor(Caller caller) {
        Author author = Authors.of(caller);
        return Actor.staff(author.key(), author.name());
    }

    static Response answer(Consumer<JsonGenerator> body) {
        return Response.json(200, CACHE, body);
    }

    static void comment(JsonGenerator json, Comment comment) {
        json.writeStartObject();
        members(json, comment);
        json.writeEndObject();
    }

    static void members(JsonGenerator json, Comment comment) {
        CommentView.properties(json, comment, true);
        json.writeStringProperty("article", comment.article().value());
        json.writeStringProperty("state", CommentView.state(comment.state()));
        Json.nullable(
                json,
                "authorKey",
                comment.author() == null ? null : comment.author().key());
        Json.nullable(
                json,
                "origin",
                comment.author() == null ? null : comment.author().origin());
        json.writeNumberProperty("answers", comment.tally().answers());
        json.writeNumberProperty("reports", comment.tally().reports());
        json.writeNumberProperty("openReports", comment.tally().openReports());
        decision(json, "decision", comment.decision());
        json.writeNumberProperty("version", comment.version());
    }

    static void decision(JsonGenerator json, String name, @Nullable Decision decision) {
        if (decision == null) {
            json.writeNullProperty(name);
        } else {
            json.writeName(name);
            decision(json, decision);
        }
    }

    static void decision(JsonGenerator json, Decision decision) {
        json.writeStartObject();
        json.writeStringProperty("action", Form.spelled(decision.action()));
        json.writeObjectPropertyStart("by");
        json.writeStringProperty("kind", Form.spelled(decision.by().kind()));
        Json.nullable(json, "key", decision.by().key());
        Json.nullable(json, "name", decision.by().name());
        json.writeEndObject();
        json.writeStringProperty("at", decision.at().toString());
        Json.nullable(json, "code", decision.code());
        Json.nullable(json, "reason", decision.reason());
        Json.nullable(json, "note", decision.note());
        Json.nullable(json, "word", decision.word());
        json.writeEndObject();
    }

    static void revision(JsonGenerator json, Revision revision) {
        json.writeStartObject();
        json.writeNumberProperty("version", revision.version());
        json.writeStringProperty("text", revision.text());
        json.writeStringProperty("until", revision.until().toString());
        json.writeEndObject();
    }

    static void report(JsonGenerator json, Report report) {
        json.writeStartObject();
        json.writeStringProperty("person", report.person());
        json.writeStringProperty("cause", Form.spelled(report.cause()));
        Json.nullable(json, "note", report.note());
        json.writeStringProperty("at", report.at().toString());
        json.writeEndObject();
    }

    static void audit(JsonGenerator json, AuditEntry entry) {
        json.writeStartObject();
        json.writeStringProperty("subject", entry.subject());
        json.writeStringProperty("subjectId", entry.subjectId());
        decision(json, "decision", entry.decision());
        json.writeEndObject();
    }
}

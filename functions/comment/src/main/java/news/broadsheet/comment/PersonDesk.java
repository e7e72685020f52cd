package news.broadsheet.comment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What staff read and decide about a person. Nothing is decided that the person is not told, by {@link Standings}. */
final class PersonDesk {

    private final Ports ports;

    PersonDesk(Ports ports) {
        this.ports = ports;
    }

    /** Of somebody who never wrote nothing is known, and nothing is wrong with asking. */
    Standing standing(String person) {
        return ports.people().standing(person).orElseGet(() -> Standing.unknown(person));
    }

    Page<Trace> traces(String person, @Nullable Position after, int limit) {
        return ports.people().traces(person, after, limit);
    }

    /** @throws Problem 409 where the standing has changed or does not allow it */
    Standing decide(Standing before, StandingOrder order, Actor by) {
        Instant now = Moments.now(ports.clock());
        if (order.isWhatMade(before, by)) {
            return before;
        }
        Conflicts.requireVersion(before.version(), order.version());
        Optional<String> objection = order.objection(before, now);
        if (objection.isPresent()) {
            throw Conflicts.state(objection.get());
        }
        Standing after = order.after(before, by, now);
        if (!ports.people().restrict(after)) {
            throw Conflicts.version(standing(before.key()).version());
        }
        String person = before.key();
        String id = Ids.of("audit", "person", person, Long.toString(after.version()));
        ports.newsroom().note(new AuditEntry(id, "person", person, order.ruling().by(by, now)));
        return after;
    }

    Response answer(Standing standing, Page<Trace> traces, Optional<String> next) {
        Map<CommentId, Comment> comments = BulkPlan.found(
                ports,
                traces.items().stream().map(Trace::comment).distinct().toList());
        return Staff.answer(json -> {
            json.writeStartObject();
            members(json, standing);
            json.writeObjectPropertyStart("traces");
            json.writeArrayPropertyStart("items");
            traces.items().forEach(trace -> write(json, trace, comments.get(trace.comment())));
            json.writeEndArray();
            Json.nullable(json, "next", next.orElse(null));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    static Response answer(Standing standing) {
        return Staff.answer(json -> {
            json.writeStartObject();
            members(json, standing);
            json.writeEndObject();
        });
    }

    private static void members(JsonGenerator json, Standing standing) {
        json.writeStringProperty("person", standing.key());
        json.writeNumberProperty("approved", standing.approved());
        Json.nullable(json, "mode", standing.mode() == null ? null : Form.spelled(standing.mode()));
        json.writeBooleanProperty("warned", standing.warned());
        Json.nullable(json, "suspendedUntil", standing.suspendedUntil());
        json.writeBooleanProperty("banned", standing.banned());
        Staff.decision(json, "decision", standing.decision());
        json.writeNumberProperty("version", standing.version());
    }

    private static void write(JsonGenerator json, Trace trace, @Nullable Comment comment) {
        json.writeStartObject();
        switch (trace) {
            case Trace.Wrote _ -> json.writeStringProperty("kind", "wrote");
            case Trace.Voted voted -> {
                json.writeStringProperty("kind", "voted");
                json.writeNumberProperty("value", voted.value());
            }
            case Trace.Reported reported -> {
                json.writeStringProperty("kind", "reported");
                json.writeName("report");
                Staff.report(json, reported.report());
            }
        }
        json.writeStringProperty("article", trace.article().value());
        if (comment == null) {
            json.writeNullProperty("comment");
        } else {
            json.writeName("comment");
            Staff.comment(json, comment);
        }
        json.writeEndObject();
    }
}

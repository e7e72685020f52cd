package news.broadsheet.comment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.Page;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Newsroom.Revision;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import tools.jackson.core.JsonGenerator;

/** All that is kept of one person, a page of it ({@code PersonData} of docs/api.yaml). For administrators, to be handed to them. */
final class PersonView {

    private final ArchivePorts ports;
    private final String person;
    private final ExportView comments;

    PersonView(ArchivePorts ports, String person) {
        this.ports = ports;
        this.person = person;
        this.comments = new ExportView(ports.articles());
    }

    Response answer(String cacheControl, Page<Trace> page, Optional<String> next) {
        Standing standing = ports.people().standing(person).orElseGet(() -> Standing.unknown(person));
        List<CommentId> written = page.items().stream()
                .filter(Trace.Wrote.class::isInstance)
                .map(Trace::comment)
                .toList();
        Map<CommentId, Comment> found =
                ports.comments().find(written).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
        return Response.json(200, cacheControl, json -> {
            json.writeStartObject();
            json.writeStringProperty("person", person);
            standing(json, standing);
            json.writeArrayPropertyStart("items");
            page.items().forEach(trace -> trace(json, trace, Optional.ofNullable(found.get(trace.comment()))));
            json.writeEndArray();
            Json.nullable(json, "next", next.orElse(null));
            json.writeEndObject();
        });
    }

    private static void standing(JsonGenerator json, Standing standing) {
        json.writeObjectPropertyStart("standing");
        json.writeNumberProperty("approved", standing.approved());
        Json.nullable(
                json,
                "mode",
                standing.mode() == null ? null : standing.mode().name().toLowerCase(Locale.ROOT));
        json.writeBooleanProperty("warned", standing.warned());
        Json.nullable(json, "suspendedUntil", standing.suspendedUntil());
        json.writeBooleanProperty("banned", standing.banned());
        Json.nullable(
                json,
                "reason",
                standing.decision() == null ? null : standing.decision().reason());
        json.writeEndObject();
    }

    private void trace(JsonGenerator json, Trace trace, Optional<Comment> comment) {
        json.writeStartObject();
        switch (trace) {
            case Trace.Wrote _ -> {
                json.writeStringProperty("kind", "comment");
                comment.filter(found -> found.isBy(person))
                        .ifPresentOrElse(found -> written(json, found), () -> place(json, trace));
            }
            case Trace.Voted voted -> {
                json.writeStringProperty("kind", "vote");
                place(json, trace);
                json.writeNumberProperty("value", voted.value());
            }
            case Trace.Reported reported -> {
                json.writeStringProperty("kind", "report");
                place(json, trace);
                json.writeStringProperty(
                        "cause", reported.report().cause().name().toLowerCase(Locale.ROOT));
                Json.nullable(json, "note", reported.report().note());
                json.writeStringProperty("at", reported.report().at().toString());
            }
        }
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Trace trace) {
        json.writeStringProperty("article", trace.article().value());
        json.writeStringProperty("comment", trace.comment().value());
    }

    private void written(JsonGenerator json, Comment comment) {
        place(json, new Trace.Wrote(comment.article(), comment.id()));
        json.writeName("content");
        comments.write(json, comment);
        json.writeArrayPropertyStart("revisions");
        for (Revision revision : ports.newsroom().revisions(comment.id())) {
            json.writeStartObject();
            json.writeStringProperty("text", revision.text());
            json.writeStringProperty("until", revision.until().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

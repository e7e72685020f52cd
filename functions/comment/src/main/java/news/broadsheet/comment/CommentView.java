package news.broadsheet.comment;

import java.util.Comparator;
import java.util.Locale;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.markup.Markdown;
import tools.jackson.core.JsonGenerator;

/** A comment as JSON ({@code Comment} and {@code OwnComment} of docs/api.yaml). Its author's key stays inside. */
final class CommentView {

    /** Deepest level shown as such; whatever is deeper is shown flat, on this one. */
    static final int DEEPEST = 6;

    /** Pinned ones first, then the newer. */
    static final Comparator<Comment> HIGHLIGHTS = Comparator.comparing(
                    (Comment comment) -> !comment.marks().pinned())
            .thenComparing(Comment::createdAt, Comparator.reverseOrder());

    private CommentView() {}

    /** As everybody reads it. Whatever is not published shows its place only. */
    static void write(JsonGenerator json, Comment comment) {
        json.writeStartObject();
        properties(json, comment, comment.counts());
        json.writeEndObject();
    }

    /** As its author reads it: in whatever state, with what was decided about it and why. */
    static void own(JsonGenerator json, Comment comment) {
        json.writeStartObject();
        properties(json, comment, true);
        json.writeStringProperty("state", state(comment.state()));
        Decision explained = comment.counts() ? null : comment.decision();
        Json.nullable(json, "reason", explained == null ? null : explained.reason());
        Json.nullable(json, "reasonCode", explained == null ? null : explained.code());
        json.writeEndObject();
    }

    static String state(CommentState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    static void properties(JsonGenerator json, Comment comment, boolean whole) {
        json.writeStringProperty("id", comment.id().value());
        Json.nullable(json, "parent", comment.parent());
        json.writeStringProperty("root", comment.root().value());
        json.writeNumberProperty("depth", comment.depth());
        json.writeNumberProperty("indent", Math.min(DEEPEST, comment.depth()));
        author(json, comment, whole);
        String text = whole ? comment.text() : null;
        Json.nullable(json, "text", text);
        Json.nullable(json, "html", text == null ? null : Markdown.html(text));
        json.writeStringProperty("createdAt", comment.createdAt().toString());
        Json.nullable(json, "editedAt", whole ? comment.editedAt() : null);
        Json.nullable(json, "removedAt", comment.removedAt());
        json.writeBooleanProperty("featured", comment.marks().featured());
        json.writeBooleanProperty("pinned", comment.marks().pinned());
        json.writeNumberProperty("up", comment.tally().up());
        json.writeNumberProperty("down", comment.tally().down());
        json.writeNumberProperty("replyCount", comment.tally().replies());
        Json.nullable(json, "replies", comment.isRoot() ? replies(comment) : null);
    }

    /** The answer to a submission; the same for one sent again, but for the header that says so. */
    static Response created(Submissions.Taken taken) {
        Comment comment = taken.comment();
        Response response = Response.json(201, "no-store", json -> own(json, comment))
                .with("location", comments(comment) + "/" + comment.id());
        return taken.repeated() ? response.with("idempotency-replayed", "true") : response;
    }

    private static void author(JsonGenerator json, Comment comment, boolean whole) {
        if (comment.author() == null || !whole) {
            json.writeNullProperty("author");
            return;
        }
        json.writeObjectPropertyStart("author");
        json.writeStringProperty("name", comment.author().name());
        json.writeEndObject();
    }

    private static String replies(Comment root) {
        return comments(root) + "?parent=" + root.id();
    }

    private static String comments(Comment comment) {
        return "/v1/articles/" + comment.article() + "/comments";
    }
}

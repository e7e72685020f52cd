package news.broadsheet.comment;

import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import tools.jackson.core.JsonGenerator;

/** A comment as JSON ({@code Comment} of docs/api.yaml). Its author's key stays inside. */
final class CommentView {

    private CommentView() {}

    static void write(JsonGenerator json, Comment comment) {
        json.writeStartObject();
        json.writeStringProperty("id", comment.id().value());
        Json.nullable(json, "parent", comment.parent());
        json.writeStringProperty("root", comment.root().value());
        json.writeNumberProperty("depth", comment.depth());
        author(json, comment);
        Json.nullable(json, "text", comment.text());
        Json.nullable(json, "html", comment.text() == null ? null : Markdown.html(comment.text()));
        json.writeStringProperty("createdAt", comment.createdAt().toString());
        Json.nullable(json, "removedAt", comment.removedAt());
        json.writeNumberProperty("replyCount", comment.replies());
        Json.nullable(json, "replies", comment.isRoot() ? replies(comment) : null);
        json.writeEndObject();
    }

    /** The answer to a submission; the same for one sent again, but for the header that says so. */
    static Response created(Submissions.Published published) {
        Comment comment = published.comment();
        Response response = Response.json(201, "no-store", json -> write(json, comment))
                .with("location", comments(comment) + "/" + comment.id());
        return published.repeated() ? response.with("idempotency-replayed", "true") : response;
    }

    private static void author(JsonGenerator json, Comment comment) {
        if (comment.author() == null) {
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

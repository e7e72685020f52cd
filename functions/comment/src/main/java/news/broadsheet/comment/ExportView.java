package news.broadsheet.comment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonGenerator;

/**
 * Comments as JSON that can be imported again ({@code ArchivedComment} of docs/api.yaml): whatever their state, with their
 * authors' keys, and the articles' addresses, by which another installation finds them. For administrators alone.
 */
final class ExportView {

    private final Ports.Articles articles;
    private final Map<ArticleId, Optional<ArticleBrief>> known = new HashMap<>();

    ExportView(Ports.Articles articles) {
        this.articles = articles;
    }

    void write(JsonGenerator json, Comment comment) {
        json.writeStartObject();
        properties(json, comment);
        json.writeEndObject();
    }

    void properties(JsonGenerator json, Comment comment) {
        Optional<ArticleBrief> article = known.computeIfAbsent(comment.article(), articles::brief);
        json.writeStringProperty("id", comment.id().value());
        Json.nullable(json, "parent", comment.parent());
        json.writeStringProperty("article", comment.article().value());
        Json.nullable(json, "articleUrl", article.map(ArticleBrief::url).orElse(null));
        Json.nullable(json, "articleTitle", article.map(ArticleBrief::headline).orElse(null));
        Json.nullable(
                json,
                "authorKey",
                comment.author() == null ? null : comment.author().key());
        Json.nullable(
                json,
                "authorName",
                comment.author() == null ? null : comment.author().name());
        Json.nullable(json, "text", comment.text());
        json.writeStringProperty("createdAt", comment.createdAt().toString());
        Json.nullable(json, "editedAt", comment.editedAt());
        json.writeStringProperty("state", CommentView.state(comment.state()));
        json.writeBooleanProperty("featured", comment.marks().featured());
        json.writeBooleanProperty("pinned", comment.marks().pinned());
        Decision decision = comment.counts() ? null : comment.decision();
        Json.nullable(json, "decidedAt", decision == null ? null : decision.at());
        Json.nullable(json, "reasonCode", decision == null ? null : decision.code());
        Json.nullable(json, "reason", decision == null ? null : decision.reason());
    }
}

package news.broadsheet.lambda.view;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.CommentStore;
import tools.jackson.core.JsonGenerator;

/**
 * Comment counts beside articles and cards. They are an ornament there: where the comments table is busy the answer goes out
 * without them ({@code "commentCount": null}), rather than not at all.
 *
 * @param known the counts, empty where they could not be had
 */
public record CommentCounts(Optional<Map<ArticleId, Long>> known) {

    /** Asks once for up to 100 articles; an article that the answer leaves out has none. */
    public static CommentCounts ask(CommentStore comments, Collection<ArticleId> articles) {
        try {
            return new CommentCounts(Optional.of(articles.isEmpty() ? Map.of() : comments.counts(articles)));
        } catch (StoreBusyException e) {
            return new CommentCounts(Optional.empty());
        }
    }

    /** Writes the property {@code commentCount}. */
    public void property(JsonGenerator json, ArticleId article) {
        if (known.isPresent()) {
            json.writeNumberProperty("commentCount", known.get().getOrDefault(article, 0L));
        } else {
            json.writeNullProperty("commentCount");
        }
    }

    /** How long an answer with these counts may be kept: an incomplete one only for as long as it takes to ask again. */
    public String cacheControl(String complete) {
        return known.isPresent() ? complete : "public, max-age=2";
    }
}

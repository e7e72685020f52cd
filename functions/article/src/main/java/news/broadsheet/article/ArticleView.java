package news.broadsheet.article;

import java.util.Collection;
import java.util.List;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.feed.Card;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.view.BlockView;
import news.broadsheet.lambda.view.CardView;
import news.broadsheet.lambda.view.CommentCounts;
import tools.jackson.core.JsonGenerator;

/** An article as JSON ({@code Article} of docs/api.yaml). */
final class ArticleView {

    private ArticleView() {}

    static void write(JsonGenerator json, Shown shown, List<Card> related, CommentCounts counts) {
        Article article = shown.article();
        json.writeStartObject();
        json.writeStringProperty("id", article.id().value());
        head(json, shown);
        source(json, shown);
        shelf(json, article);
        dates(json, article);
        image(json, shown);
        body(json, shown);
        related(json, related);
        counts.property(json, article.id());
        json.writeStringProperty("comments", "/v1/articles/" + article.id() + "/comments");
        CardView.rights(json, shown.rights());
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, Shown shown) {
        Article article = shown.article();
        json.writeStringProperty("headline", article.headline());
        Json.nullable(json, "standfirst", shown.standfirst());
        json.writeStringProperty("excerpt", shown.excerpt());
        Json.nullable(json, "byline", article.byline());
        strings(json, "authors", article.authors());
    }

    /** The attribution: name and home as the source calls itself now, and the original to read. */
    private static void source(JsonGenerator json, Shown shown) {
        json.writeObjectPropertyStart("source");
        CardView.source(json, shown.source().ref());
        json.writeStringProperty("link", shown.article().url());
        json.writeEndObject();
    }

    private static void shelf(JsonGenerator json, Article article) {
        json.writeStringProperty("section", article.section().slug());
        strings(json, "tags", article.tags());
        CardView.language(json, article.language(), article.direction());
    }

    private static void dates(JsonGenerator json, Article article) {
        json.writeStringProperty("publishedAt", article.dates().publishedAt().toString());
        Json.nullable(json, "updatedAt", article.dates().updatedAt());
        json.writeStringProperty("firstSeenAt", article.dates().firstSeenAt().toString());
        json.writeNumberProperty("revision", article.revision());
    }

    private static void image(JsonGenerator json, Shown shown) {
        if (shown.image() == null) {
            json.writeNullProperty("image");
            return;
        }
        json.writeObjectPropertyStart("image");
        BlockView.picture(json, shown.image());
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, Shown shown) {
        json.writeArrayPropertyStart("body");
        shown.body().blocks().forEach(block -> BlockView.write(json, block));
        json.writeEndArray();
        json.writeBooleanProperty("truncated", shown.truncated());
        json.writeNumberProperty("readingMinutes", shown.readingMinutes());
        json.writeArrayPropertyStart("videos");
        for (Block block : shown.body().blocks()) {
            if (block instanceof Block.VideoTeaser teaser) {
                json.writeStartObject();
                BlockView.video(json, teaser.video());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void related(JsonGenerator json, List<Card> related) {
        json.writeArrayPropertyStart("related");
        for (Card card : related) {
            json.writeStartObject();
            CardView.properties(json, card);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(JsonGenerator json, String name, Collection<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}

package news.broadsheet.search;

import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Brings articles into the index that no record of the stream tells of: those from before there was one, and those of a
 * source that did not allow it until now. Staff invoke it, a page at a time: {@code {"command": "reindex", "continue": ...}}
 * is answered by {@code {"indexed": 100, "continue": ... or null}}. What is in the index already costs a read.
 */
final class Reindexing {

    static final String COMMAND = "reindex";

    private static final int PAGE = 100;

    private final FeedStore feeds;
    private final Consumer<ArticleId> settle;

    Reindexing(FeedStore feeds, Consumer<ArticleId> settle) {
        this.feeds = feeds;
        this.settle = settle;
    }

    static boolean isAskedBy(JsonNode event) {
        return COMMAND.equals(Json.text(event, "command"));
    }

    /** @throws news.broadsheet.core.ForeignPositionException where {@code continue} was not answered before */
    void run(JsonNode event, OutputStream out) {
        @Nullable String place = Json.text(event, "continue");
        Page<Card> page = feeds.page(new ListName.Latest(), place == null ? null : new Position(place), PAGE);
        page.items().forEach(card -> settle.accept(card.id()));
        Optional<Position> next = page.next();
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("indexed", page.items().size());
            Json.nullable(json, "continue", next.map(Position::value).orElse(null));
            json.writeEndObject();
        });
    }
}

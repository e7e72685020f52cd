package news.broadsheet.lambda.view;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Response;
import org.jspecify.annotations.Nullable;

/**
 * A feed for feed readers, before it is RSS or JSON Feed.
 *
 * @param home of what it is about, for people
 */
public record Syndication(
        String title,
        String home,
        String description,
        @Nullable String language,
        List<Item> items) {

    /** Feed readers ask on a schedule; a minute is soon enough for them. */
    static final String CACHE = "public, max-age=60, stale-while-revalidate=300";

    public Syndication {
        items = List.copyOf(items);
    }

    /**
     * @param id stays the same for ever
     * @param link where it is read
     * @param by who wrote or published it
     * @param html safe markup; null where {@code text} stands for it
     * @param text plain
     */
    public record Item(
            String id,
            String title,
            String link,
            String by,
            Instant at,
            @Nullable String html,
            String text,
            @Nullable String image,
            @Nullable String language) {}

    public Response rss() {
        return RssDocument.answer(this);
    }

    /** As JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
    public Response jsonFeed() {
        Response response = Response.json(200, CACHE, json -> {
            json.writeStartObject();
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", title);
            json.writeStringProperty("home_page_url", home);
            json.writeStringProperty("description", description);
            Json.optional(json, "language", language);
            json.writeArrayPropertyStart("items");
            for (Item item : items) {
                json.writeStartObject();
                json.writeStringProperty("id", item.id());
                json.writeStringProperty("url", item.link());
                json.writeStringProperty("title", item.title());
                Json.optional(json, "content_html", item.html());
                if (item.html() == null) {
                    // An item must have a content; where the source allows no more, it is the title.
                    json.writeStringProperty("content_text", item.text().isEmpty() ? item.title() : item.text());
                }
                Json.optional(json, "image", item.image());
                json.writeStringProperty("date_published", item.at().toString());
                Json.optional(json, "language", item.language());
                json.writeArrayPropertyStart("authors");
                json.writeStartObject();
                json.writeStringProperty("name", item.by());
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
        return new Response(
                response.status(),
                Map.of("content-type", "application/feed+json; charset=utf-8", "cache-control", CACHE),
                response.body());
    }
}

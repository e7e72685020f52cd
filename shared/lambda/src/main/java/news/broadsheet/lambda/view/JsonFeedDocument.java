package news.broadsheet.lambda.view;

import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.view.Syndication.Item;
import news.broadsheet.lambda.view.Syndication.Origin;
import news.broadsheet.lambda.view.Syndication.Publication;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). It has no word for what was taken back. */
final class JsonFeedDocument {

    static final String TYPE = "application/feed+json";

    private JsonFeedDocument() {}

    static byte[] of(Syndication feed) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", feed.title());
            json.writeStringProperty("home_page_url", feed.home());
            json.writeStringProperty("description", feed.description());
            Json.optional(json, "language", feed.language());
            publication(json, feed.publication());
            json.writeArrayPropertyStart("items");
            feed.items().forEach(item -> item(json, item));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void publication(JsonGenerator json, @Nullable Publication about) {
        if (about == null) {
            return;
        }
        json.writeStringProperty("feed_url", about.self());
        if (about.hub() != null) {
            json.writeArrayPropertyStart("hubs");
            json.writeStartObject();
            json.writeStringProperty("type", "WebSub");
            json.writeStringProperty("url", about.hub());
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static void item(JsonGenerator json, Item item) {
        Origin origin = item.origin();
        json.writeStartObject();
        json.writeStringProperty("id", item.id());
        json.writeStringProperty("url", item.link());
        Json.optional(json, "external_url", origin == null ? null : origin.article());
        json.writeStringProperty("title", item.title());
        Json.optional(json, "content_html", item.html());
        if (item.html() == null) {
            // An item must have a content; where the source allows no more, it is the title.
            json.writeStringProperty("content_text", item.text().isEmpty() ? item.title() : item.text());
        }
        Json.optional(json, "image", item.image());
        json.writeStringProperty("date_published", item.at().toString());
        Json.optional(json, "date_modified", item.updated());
        Json.optional(json, "language", item.language());
        json.writeArrayPropertyStart("authors");
        json.writeStartObject();
        json.writeStringProperty("name", item.by());
        Json.optional(json, "url", origin == null ? null : origin.home());
        json.writeEndObject();
        json.writeEndArray();
        if (!item.categories().isEmpty()) {
            json.writeArrayPropertyStart("tags");
            item.categories().forEach(json::writeString);
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}

package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.List;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDurations;
import news.broadsheet.ingest.web.WebUrls;
import news.broadsheet.lambda.Json;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeedFormat {

    private static final Ending COMPLETE = new Ending(true, false);

    private final URI base;
    private final JsonNode feed;

    private JsonFeedFormat(URI base, JsonNode feed) {
        this.base = base;
        this.feed = feed;
    }

    static FeedResult read(String text, URI url) {
        JsonNode feed;
        try {
            feed = Json.read(text);
        } catch (JacksonException e) {
            return new NotAFeed("The answer begins like JSON but is none, or breaks off.");
        }
        if (!feed.path("items").isArray()) {
            return new NotAFeed("The answer is JSON without the items of a JSON Feed.");
        }
        String home = WebUrls.resolved(url, Json.text(feed, "home_page_url"));
        JsonFeedFormat format = new JsonFeedFormat(home == null ? url : URI.create(home), feed);
        List<JsonNode> items = List.copyOf(feed.path("items").values());
        return new ParsedFeed(
                "JSON Feed",
                new About(
                        PlainText.collapse(string(feed, "title")),
                        home,
                        "",
                        Json.text(feed, "language"),
                        null,
                        null,
                        null),
                Links.NONE,
                Pace.ANY,
                Entries.read(items, COMPLETE, format::entry),
                List.of(),
                true,
                List.of());
    }

    private EntryDraft entry(JsonNode item) {
        EntryDraft draft = new EntryDraft(base);
        JsonNode id = item.path("id");
        draft.guid(id.isValueNode() ? id.asString("") : null)
                .link(Json.text(item, "url"))
                .link(Json.text(item, "external_url"))
                .title(PlainText.collapse(string(item, "title")))
                .content(string(item, "content_html"))
                .summary(string(item, "summary"))
                .summary(Entities.escape(string(item, "content_text")))
                .published(Json.text(item, "date_published"))
                .updated(Json.text(item, "date_modified"))
                .image(picture(item, "image"))
                .image(picture(item, "banner_image"))
                .language(Json.text(item, "language"))
                .language(Json.text(feed, "language"));
        authors(item, draft);
        if (!draft.hasAuthor()) {
            authors(feed, draft);
        }
        item.path("tags").values().forEach(tag -> draft.tag(tag.asString("")));
        item.path("attachments").values().forEach(attachment -> attach(attachment, draft));
        return draft;
    }

    /** {@code authors} since 1.1, {@code author} before. */
    private static void authors(JsonNode node, EntryDraft draft) {
        node.path("authors").values().forEach(author -> draft.author(Json.text(author, "name")));
        if (!draft.hasAuthor()) {
            draft.author(Json.text(node.path("author"), "name"));
        }
    }

    private void attach(JsonNode attachment, EntryDraft draft) {
        String type = string(attachment, "mime_type");
        String url = WebUrls.resolved(base, Json.text(attachment, "url"));
        if (url != null && type.startsWith("image/")) {
            draft.image(Picture.of(url));
        } else if (url != null && type.startsWith("video/")) {
            String seconds = attachment.path("duration_in_seconds").asString("");
            draft.video(new Video(
                    Json.text(attachment, "title"),
                    WebDurations.parse(seconds).orElse(null),
                    null,
                    url,
                    URI.create(url).getHost()));
        }
    }

    private @Nullable Picture picture(JsonNode item, String name) {
        String url = WebUrls.resolved(base, Json.text(item, name));
        return url == null ? null : Picture.of(url);
    }

    private static String string(JsonNode node, String name) {
        String text = Json.text(node, name);
        return text == null ? "" : text;
    }
}

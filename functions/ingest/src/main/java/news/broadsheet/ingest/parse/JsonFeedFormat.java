package news.broadsheet.ingest.parse;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.source.Pace;
import news.broadsheet.ingest.parse.Enclosure.Kind;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDurations;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). Values of other types than it says are taken for absent. */
final class JsonFeedFormat {

    private final Reading reading;
    private final URI base;
    private final JsonNode feed;

    private JsonFeedFormat(Reading reading, URI base, JsonNode feed) {
        this.reading = reading;
        this.base = base;
        this.feed = feed;
    }

    /** Whether the first sign, comments aside, is a bracket of JSON. */
    static boolean isJson(String text) {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("/*", at)) {
                at = behind(text, "*/", at);
            } else if (text.startsWith("//", at)) {
                at = behind(text, "\n", at);
            } else if (c <= ' ') {
                at++;
            } else {
                return c == '{' || c == '[';
            }
        }
        return false;
    }

    private static int behind(String text, String mark, int from) {
        int found = text.indexOf(mark, from + 2);
        return found < 0 ? text.length() : found + mark.length();
    }

    static FeedResult read(String text, Reading reading) {
        return JsonDocument.read(text, reading.flaws())
                .<FeedResult>map(document -> feed(document, reading))
                .orElseGet(
                        () -> new NotAFeed("The answer is JSON, or begins like it, without the items of a JSON Feed."));
    }

    private static ParsedFeed feed(JsonDocument document, Reading reading) {
        JsonNode feed = document.feed();
        URI url = reading.base();
        String home = reading.address(url, string(feed, "home_page_url"));
        JsonFeedFormat format = new JsonFeedFormat(reading, reading.base(home), feed);
        List<Entry> entries = reading.entries(document.items(), format::entry);
        String version = string(feed, "version");
        String icon = string(feed, "icon");
        About about = new About(
                PlainText.collapse(string(feed, "title")),
                home,
                PlainText.collapse(string(feed, "description")),
                blankToNull(string(feed, "language")),
                null,
                reading.address(url, icon.isEmpty() ? string(feed, "favicon") : icon),
                null);
        return new ParsedFeed(
                "JSON Feed" + (version.contains("/version/") ? " " + version.replaceAll(".*/version/", "") : ""),
                about,
                links(feed, url, reading),
                Pace.ANY,
                entries,
                List.of(),
                document.complete(),
                reading.repairs());
    }

    private static Links links(JsonNode feed, URI url, Reading reading) {
        List<String> hubs = new ArrayList<>();
        for (JsonNode hub : feed.path("hubs").values()) {
            String at =
                    string(hub, "type").equalsIgnoreCase("websub") ? reading.address(url, string(hub, "url")) : null;
            if (at != null) {
                hubs.add(at);
            }
        }
        return new Links(
                reading.address(url, string(feed, "feed_url")),
                hubs,
                reading.address(url, string(feed, "next_url")),
                null);
    }

    private EntryDraft entry(JsonNode item) {
        EntryDraft draft = new EntryDraft(reading, base);
        if (!item.isObject()) {
            reading.flaws().add(Flaw.WRONG_TYPE);
        }
        JsonNode id = item.path("id");
        // Version 1.0 let ids be numbers.
        draft.guid(id.isString() || id.isNumber() ? id.asString() : null)
                .link(string(item, "url"))
                .link(string(item, "external_url"))
                .title(PlainText.collapse(string(item, "title")))
                .content(string(item, "content_html"), base)
                .summary(string(item, "summary"), base)
                .content(Entities.escape(string(item, "content_text")), base)
                .published(string(item, "date_published"))
                .updated(string(item, "date_modified"))
                .image(picture(item, "image"))
                .image(picture(item, "banner_image"))
                .language(string(item, "language"))
                .language(string(feed, "language"));
        if (!draft.hasSummary()) {
            draft.summary(Entities.escape(string(item, "content_text")), base);
        }
        authors(item, draft);
        if (!draft.hasAuthor()) {
            authors(feed, draft);
        }
        item.path("tags").values().forEach(tag -> draft.tag(tag.isValueNode() ? tag.asString("") : null));
        item.path("attachments").values().forEach(attachment -> attach(attachment, draft));
        draft.permalink(string(item, "id"));
        return draft;
    }

    /** {@code authors} since 1.1, {@code author} before. */
    private void authors(JsonNode node, EntryDraft draft) {
        node.path("authors").values().forEach(author -> author(author, draft));
        if (!draft.hasAuthor()) {
            author(node.path("author"), draft);
        }
    }

    private void author(JsonNode author, EntryDraft draft) {
        String name = author.isString() ? author.stringValue() : string(author, "name");
        String url = reading.address(base, string(author, "url"));
        draft.author(Authors.person(PlainText.of(name))
                .map(person -> new Person(person.name(), person.email(), url))
                .orElse(null));
    }

    private void attach(JsonNode attachment, EntryDraft draft) {
        String url = reading.address(base, string(attachment, "url"));
        if (url == null) {
            return;
        }
        String type = blankToNull(string(attachment, "mime_type").toLowerCase(Locale.ROOT));
        String title = blankToNull(string(attachment, "title"));
        Duration duration =
                WebDurations.parse(number(attachment, "duration_in_seconds")).orElse(null);
        Kind kind = Kinds.of(type, null, url);
        Long length = Kinds.bytes(number(attachment, "size_in_bytes"));
        draft.enclosure(new Enclosure(url, type, length, title, duration, kind));
        if (kind == Kind.IMAGE) {
            draft.image(Picture.of(url));
        } else if (kind == Kind.VIDEO) {
            draft.video(new Video(title, duration, null, url, URI.create(url).getHost()));
        }
    }

    private @Nullable Picture picture(JsonNode item, String name) {
        String url = reading.address(base, string(item, name));
        return url == null ? null : Picture.of(url);
    }

    private static @Nullable String number(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("") : null;
    }

    private static String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}

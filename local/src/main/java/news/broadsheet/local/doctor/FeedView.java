package news.broadsheet.local.doctor;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import news.broadsheet.ingest.parse.Enclosure;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.Person;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A source feed as JSON (docs/doctor.md). Every name is always there: null where the feed does not say, an empty list where
 * there is nothing to list.
 */
final class FeedView {

    private FeedView() {}

    static void write(JsonGenerator json, ParsedFeed feed) {
        json.writeStartObject();
        text(json, "title", feed.about().title());
        text(json, "link", feed.about().home());
        text(json, "description", feed.about().description());
        text(json, "language", feed.about().language());
        time(json, "updated", feed.about().updated());
        text(json, "image", feed.about().image());
        text(json, "rights", feed.about().rights());
        texts(json, "hubs", feed.links().hubs());
        json.writeArrayPropertyStart("entries");
        feed.entries().forEach(entry -> entry(json, entry));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void entry(JsonGenerator json, Entry entry) {
        json.writeStartObject();
        text(json, "id", entry.guid());
        text(json, "url", entry.link());
        text(json, "title", entry.title());
        text(json, "summary", entry.summary());
        text(json, "content", entry.contentHtml());
        texts(json, "authors", entry.authors().stream().map(FeedView::name).toList());
        time(json, "published", entry.published());
        time(json, "updated", entry.updated());
        texts(json, "categories", entry.tags());
        json.writeArrayPropertyStart("enclosures");
        entry.enclosures().forEach(enclosure -> enclosure(json, enclosure));
        json.writeEndArray();
        text(json, "image", entry.image() == null ? null : entry.image().url());
        text(json, "language", entry.language());
        json.writeEndObject();
    }

    private static void enclosure(JsonGenerator json, Enclosure enclosure) {
        json.writeStartObject();
        text(json, "url", enclosure.url());
        text(json, "type", enclosure.type());
        if (enclosure.length() == null) {
            json.writeNullProperty("length");
        } else {
            json.writeNumberProperty("length", enclosure.length());
        }
        text(json, "title", enclosure.title());
        seconds(json, enclosure.duration());
        text(json, "kind", enclosure.kind().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }

    private static String name(Person person) {
        return person.name() == null ? Objects.requireNonNull(person.email()) : person.name();
    }

    /** Whole seconds as a whole number. */
    private static void seconds(JsonGenerator json, @Nullable Duration duration) {
        if (duration == null) {
            json.writeNullProperty("duration");
        } else if (duration.toMillisPart() == 0) {
            json.writeNumberProperty("duration", duration.toSeconds());
        } else {
            json.writeNumberProperty("duration", duration.toMillis() / 1000.0);
        }
    }

    private static void time(JsonGenerator json, String name, @Nullable Instant time) {
        Json.nullable(json, name, time == null ? null : time.truncatedTo(ChronoUnit.SECONDS));
    }

    static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(text -> json.writeString(wellFormed(text)));
        json.writeEndArray();
    }

    static void text(JsonGenerator json, String name, @Nullable String text) {
        Json.nullable(json, name, text == null || text.isEmpty() ? null : wellFormed(text));
    }

    /** Half a surrogate pair, which a feed can smuggle in by a character reference, cannot be written in UTF-8. */
    private static String wellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text)
                ? text
                : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}

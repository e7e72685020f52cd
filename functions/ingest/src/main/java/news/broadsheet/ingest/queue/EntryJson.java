package news.broadsheet.ingest.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Video;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.parse.Enclosure;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.Person;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Entry messages as JSON; absent values are left out. */
public final class EntryJson {

    /**
     * Of what a feed may hold, SQS takes no more than XML 1.0 does (API reference, SendMessage), and UTF-8 has no halves of
     * surrogate pairs. Controls are escaped by JSON.
     */
    private static final Pattern UNSENDABLE = Pattern.compile("[\\uD800-\\uDFFF\\uFFFE\\uFFFF]");

    private static final String TAKEN_BACK = "takenBack";

    private EntryJson() {}

    public static byte[] write(EntryMessage message) {
        return Json.write(json -> {
            json.writeStartObject();
            text(json, "source", message.source().value());
            text(json, "seenAt", message.seenAt().toString());
            strings(
                    json,
                    "identities",
                    message.identities().stream().map(Identity::value).toList());
            switch (message) {
                case EntryMessage.Brought brought -> {
                    text(json, "fingerprint", brought.fingerprint());
                    text(json, "latest", brought.latest());
                    json.writeName("entry");
                    write(json, brought.entry());
                }
                case EntryMessage.TakenBack back -> {
                    json.writeObjectPropertyStart(TAKEN_BACK);
                    text(json, "at", back.at());
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Entry entry) {
        json.writeStartObject();
        text(json, "guid", entry.guid());
        text(json, "link", entry.link());
        text(json, "title", entry.title());
        text(json, "summary", entry.summary());
        text(json, "contentHtml", entry.contentHtml());
        text(json, "base", entry.base());
        json.writeArrayPropertyStart("authors");
        entry.authors().forEach(author -> write(json, author));
        json.writeEndArray();
        text(json, "published", entry.published());
        text(json, "updated", entry.updated());
        strings(json, "tags", entry.tags());
        if (entry.image() != null) {
            json.writeName("image");
            write(json, entry.image());
        }
        json.writeArrayPropertyStart("videos");
        entry.videos().forEach(video -> write(json, video));
        json.writeEndArray();
        json.writeArrayPropertyStart("enclosures");
        entry.enclosures().forEach(enclosure -> write(json, enclosure));
        json.writeEndArray();
        text(json, "rights", entry.rights());
        text(json, "language", entry.language());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Person person) {
        json.writeStartObject();
        text(json, "name", person.name());
        text(json, "email", person.email());
        text(json, "url", person.url());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Enclosure enclosure) {
        json.writeStartObject();
        text(json, "url", enclosure.url());
        text(json, "type", enclosure.type());
        text(json, "length", enclosure.length());
        text(json, "title", enclosure.title());
        text(json, "duration", enclosure.duration());
        text(json, "kind", enclosure.kind());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Picture picture) {
        json.writeStartObject();
        text(json, "url", picture.url());
        text(json, "alt", picture.alt());
        text(json, "caption", picture.caption());
        text(json, "credit", picture.credit());
        json.writeNumberProperty("width", picture.width());
        json.writeNumberProperty("height", picture.height());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Video video) {
        json.writeStartObject();
        text(json, "title", video.title());
        text(json, "duration", video.duration());
        text(json, "poster", video.poster());
        text(json, "url", video.url());
        text(json, "provider", video.provider());
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(sendable(value)));
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, @Nullable Object value) {
        Json.optional(json, name, value == null ? null : sendable(value.toString()));
    }

    /** One such character would have the queue refuse the message, and so keep the whole feed out. */
    private static String sendable(String text) {
        return UNSENDABLE.matcher(text).replaceAll("\ufffd");
    }

    /** @throws IllegalArgumentException where this is no entry message */
    public static EntryMessage read(JsonNode json) {
        try {
            SourceId source = new SourceId(require(json, "source"));
            Instant seenAt = Instant.parse(require(json, "seenAt"));
            List<Identity> identities =
                    strings(json, "identities").stream().map(Identity::new).toList();
            if (json.has(TAKEN_BACK)) {
                return new EntryMessage.TakenBack(source, seenAt, identities, instant(json.path(TAKEN_BACK), "at"));
            }
            String fingerprint = require(json, "fingerprint");
            return new EntryMessage.Brought(
                    source, seenAt, identities, fingerprint, entry(json.path("entry")), instant(json, "latest"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("this is not an entry message: " + e.getMessage(), e);
        }
    }

    private static Entry entry(JsonNode json) {
        return new Entry(
                Json.text(json, "guid"),
                Json.text(json, "link"),
                require(json, "title"),
                require(json, "summary"),
                Json.text(json, "contentHtml"),
                Json.text(json, "base"),
                json.path("authors").values().stream().map(EntryJson::person).toList(),
                instant(json, "published"),
                instant(json, "updated"),
                strings(json, "tags"),
                json.has("image") ? picture(json.path("image")) : null,
                json.path("videos").values().stream().map(EntryJson::video).toList(),
                json.path("enclosures").values().stream()
                        .map(EntryJson::enclosure)
                        .toList(),
                Json.text(json, "rights"),
                Json.text(json, "language"));
    }

    /** An elder message has the name alone. */
    private static Person person(JsonNode json) {
        return json.isString()
                ? Person.named(json.asString())
                : new Person(Json.text(json, "name"), Json.text(json, "email"), Json.text(json, "url"));
    }

    private static Enclosure enclosure(JsonNode json) {
        String length = Json.text(json, "length");
        return new Enclosure(
                require(json, "url"),
                Json.text(json, "type"),
                length == null ? null : Long.valueOf(length),
                Json.text(json, "title"),
                duration(json),
                Enclosure.Kind.valueOf(require(json, "kind")));
    }

    private static Picture picture(JsonNode json) {
        return new Picture(
                require(json, "url"),
                Json.text(json, "alt"),
                Json.text(json, "caption"),
                Json.text(json, "credit"),
                json.path("width").asInt(0),
                json.path("height").asInt(0));
    }

    private static Video video(JsonNode json) {
        return new Video(
                Json.text(json, "title"),
                duration(json),
                Json.text(json, "poster"),
                require(json, "url"),
                Json.text(json, "provider"));
    }

    private static List<String> strings(JsonNode json, String name) {
        return json.path(name).values().stream()
                .map(value -> value.asString(""))
                .toList();
    }

    private static @Nullable Instant instant(JsonNode json, String name) {
        String text = Json.text(json, name);
        return text == null ? null : Instant.parse(text);
    }

    private static @Nullable Duration duration(JsonNode json) {
        String text = Json.text(json, "duration");
        return text == null ? null : Duration.parse(text);
    }

    private static String require(JsonNode json, String name) {
        String text = Json.text(json, name);
        if (text == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return text;
    }
}

package news.broadsheet.local.doctor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An article to match, as a line tells it: {@code {"id", "headline", "text", "publishedAt", "source", "language"}}, the last
 * three where they are known. What else stands in the line is left alone.
 */
sealed interface StoryLine {

    /** As given, for the answer; null where the line has none. */
    @Nullable
    String id();

    /**
     * @param text it may begin with the headline
     * @param source any text that is the same for the same source; null where the line names none
     * @param language of BCP 47; empty where the line names none
     */
    record Told(
            String id,
            String headline,
            String text,
            @Nullable Instant publishedAt,
            @Nullable String source,
            String language)
            implements StoryLine {}

    /** @param reason one sentence for people */
    record Unusable(@Nullable String id, String reason) implements StoryLine {}

    /** @param json one line, in UTF-8 */
    static StoryLine read(byte[] json) {
        JsonNode line;
        try {
            line = Json.read(json);
        } catch (JacksonException e) {
            return new Unusable(null, "The line is not valid JSON.");
        }
        if (line.isMissingNode()) {
            return new Unusable(null, "The line is empty.");
        }
        if (!line.isObject()) {
            return new Unusable(null, "The line is not a JSON object.");
        }
        String id = Json.text(line, "id");
        if (id == null || id.isEmpty()) {
            return new Unusable(null, "The line has no id, or one that is no text.");
        }
        return told(id, line);
    }

    private static StoryLine told(String id, JsonNode line) {
        String headline = Json.text(line, "headline");
        String text = Json.text(line, "text");
        if (headline == null || text == null) {
            return new Unusable(id, "The line has no " + (headline == null ? "headline." : "text."));
        }
        String stated = stated(line, "publishedAt");
        Optional<Instant> time = stated == null ? Optional.empty() : time(stated);
        if (stated != null && time.isEmpty()) {
            return new Unusable(id, "The publishedAt is neither a time as of RFC 3339 nor a date.");
        }
        String language = stated(line, "language");
        return new Told(
                id, headline, text, time.orElse(null), stated(line, "source"), language == null ? "" : language);
    }

    private static @Nullable String stated(JsonNode line, String name) {
        String text = Json.text(line, name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A day is its beginning, and where no offset is given it is UTC. */
    private static Optional<Instant> time(String stated) {
        // RFC 3339 section 5.6: letters of either case, and a space in place of the T.
        String text = stated.toUpperCase(Locale.ROOT).replace(' ', 'T');
        try {
            if (text.indexOf('T') < 0) {
                return usual(LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));
            }
            boolean offset =
                    text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            return usual(
                    offset
                            ? OffsetDateTime.parse(text)
                            : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** RFC 3339 knows years of four digits; Java's times do not reach much beyond what Java can write. */
    private static Optional<Instant> usual(OffsetDateTime time) {
        return time.getYear() >= 1 && time.getYear() <= 9999 ? Optional.of(time.toInstant()) : Optional.empty();
    }
}

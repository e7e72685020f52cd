package news.broadsheet.benchmarks;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.broadsheet.benchmarks.Seen.SeenEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of news among feedparser's expectations, by their paths ({@code entries[0].title}). */
final class NewsField {

    private static final Pattern FEED = Pattern.compile("feed\\.(title|link|updated_parsed)");
    private static final Pattern ENTRY =
            Pattern.compile("entries\\[(\\d+)]\\.(title|link|id|guid|author|summary|description"
                    + "|content\\[0]\\.value|published_parsed|updated_parsed|tags\\[(\\d+)]\\.term)");

    private NewsField() {}

    static boolean isOne(String path) {
        return FEED.matcher(path).matches() || ENTRY.matcher(path).matches();
    }

    /** What was seen at a path, empty where nothing was. */
    static String of(Seen feed, String path) {
        Matcher entry = ENTRY.matcher(path);
        if (!entry.matches()) {
            return text(
                    switch (path) {
                        case "feed.title" -> feed.title();
                        case "feed.link" -> feed.link();
                        default -> feed.updated();
                    });
        }
        int index = Integer.parseInt(entry.group(1));
        return index < feed.entries().size() ? of(feed.entries().get(index), entry) : "";
    }

    private static String of(SeenEntry entry, Matcher path) {
        return text(
                switch (path.group(2)) {
                    case "title" -> entry.title();
                    case "link" -> entry.link();
                    case "id", "guid" -> entry.id();
                    case "author" -> entry.author();
                    // Readers keep a text as one or the other.
                    case "summary", "description" -> first(entry.summary(), entry.content());
                    case "content[0].value" -> first(entry.content(), entry.summary());
                    case "published_parsed" -> entry.published();
                    case "updated_parsed" -> entry.updated() == null ? entry.published() : entry.updated();
                    default -> tag(entry, Integer.parseInt(path.group(3)));
                });
    }

    private static String tag(SeenEntry entry, int index) {
        return index < entry.tags().size() ? entry.tags().get(index) : "";
    }

    /** An expected value as text; a date is a list of year, month, day, hour, minute, second. */
    static String expected(JsonNode value) {
        if (!value.isArray()) {
            return value.asString("");
        }
        int[] parts = value.valueStream().mapToInt(part -> part.asInt(0)).toArray();
        return LocalDateTime.of(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5])
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }

    private static String text(@Nullable Object value) {
        return value instanceof Instant moment ? moment.toString() : value == null ? "" : value.toString();
    }
}

package news.broadsheet.ingest.parse;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes with an entry: an {@code enclosure}, a link of that kind, a {@code media:content}, an attachment.
 *
 * @param url absolute http or https
 * @param type media type as stated
 * @param length bytes as stated; null where the feed says nothing believable
 */
public record Enclosure(
        String url,
        @Nullable String type,
        @Nullable Long length,
        @Nullable String title,
        @Nullable Duration duration,
        Kind kind) {

    /** What it is, by its media type, its {@code medium}, or the ending of its name. */
    public enum Kind {
        IMAGE,
        AUDIO,
        VIDEO,
        DOCUMENT,
        OTHER
    }
}

package news.broadsheet.site.head;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Dates and durations for machines, as ISO 8601 and schema.org have them, in whole seconds. */
final class Moment {

    private Moment() {}

    static String of(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Nothing where it lasts no time. */
    static Optional<String> of(@Nullable Duration duration) {
        return duration == null || duration.toSeconds() <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(duration.toSeconds()).toString());
    }
}

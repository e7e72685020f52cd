package news.broadsheet.core.source;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source publishes, as far as its polls told.
 *
 * @param lastNewAt when it last had something new or changed
 * @param lastSuccessAt when its feed was last had, changed or not
 * @param gap the usual time between its entries; null where their dates do not tell
 * @param pace what its feed asks for
 */
public record Rhythm(
        @Nullable Instant lastNewAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Duration gap,
        Pace pace) {

    public static final Rhythm UNKNOWN = new Rhythm(null, null, null, Pace.ANY);

    public Rhythm withNewsOf(@Nullable Instant at) {
        return new Rhythm(at, lastSuccessAt, gap, pace);
    }
}

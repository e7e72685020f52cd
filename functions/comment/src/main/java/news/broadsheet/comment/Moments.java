package news.broadsheet.comment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The present as comments keep it: to the millisecond, so that what is answered at once is what is read later. */
final class Moments {

    private Moments() {}

    static Instant now(InstantSource clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

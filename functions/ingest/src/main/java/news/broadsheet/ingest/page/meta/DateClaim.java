package news.broadsheet.ingest.page.meta;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.broadsheet.core.article.Dates;
import news.broadsheet.ingest.web.WrittenDate;

/**
 * A date that a page states for its article.
 *
 * @param carrier where
 */
record DateClaim(WrittenDate date, Carrier carrier) {

    /** No clock of the world is farther ahead of UTC. */
    private static final Duration FARTHEST_AHEAD = Duration.ofHours(14);

    /** The date as a time, where it may be one of an article: neither absurd nor later than now. */
    Optional<PageTime> time(Instant now) {
        Instant moment = date.instant();
        if (!date.dayStated() || !Dates.isBelievable(moment)) {
            return Optional.empty();
        }
        if (!moment.isAfter(now)) {
            return Optional.of(date.clockStated() ? new PageTime(date.at(), false) : PageTime.ofDay(date.day()));
        }
        // Without its zone a time may seem to come: where clocks are ahead of UTC, it has passed.
        PageTime day = PageTime.ofDay(date.day());
        boolean passed = !date.zoneStated()
                && !moment.minus(FARTHEST_AHEAD).isAfter(now)
                && !day.instant().isAfter(now);
        return passed && date.clockStated() ? Optional.of(day) : Optional.empty();
    }
}

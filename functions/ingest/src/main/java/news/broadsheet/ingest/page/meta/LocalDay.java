package news.broadsheet.ingest.page.meta;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.web.WrittenDate;

/**
 * Gives a time that is stated in UTC the zone of its publisher, where the page tells it elsewhere: content management systems
 * write UTC for machines, and what appeared at half past midnight then seems to be of the day before.
 */
final class LocalDay {

    private static final int QUARTER = 15 * 60;
    private static final Duration WEST = Duration.ofHours(-12);
    private static final Duration EAST = Duration.ofHours(14);

    /** Day against day proves less than clock against clock: the day may be another's, so only common zones are told by it. */
    private static final int FARTHEST_BY_DAY = 10;

    private LocalDay() {}

    /** @param others what else the page states for the same */
    static WrittenDate of(WrittenDate date, List<DateClaim> others) {
        if (!date.clockStated() || date.at().getOffset().getTotalSeconds() != 0) {
            return date;
        }
        return others.stream()
                .flatMap(other -> sameMoment(date, other.date()).stream())
                .findFirst()
                .or(() -> others.stream()
                        .flatMap(other -> byDay(date, other.date()).stream())
                        .findFirst())
                .orElse(date);
    }

    /** The same moment with its offset, or a clock without one that shows it. */
    private static Optional<WrittenDate> sameMoment(WrittenDate date, WrittenDate other) {
        boolean elsewhere = other.at().getOffset().getTotalSeconds() != 0;
        if (!other.clockStated()
                || (elsewhere
                        && Duration.between(other.instant(), date.instant())
                                        .abs()
                                        .toMinutes()
                                > 1)) {
            return Optional.empty();
        }
        if (elsewhere) {
            return Optional.of(at(date, other.at().getOffset()));
        }
        Duration ahead = Duration.between(
                date.at().withSecond(0).withNano(0), other.at().withSecond(0).withNano(0));
        boolean zone = !ahead.isZero() && ahead.toSeconds() % QUARTER == 0 && !other.zoneStated();
        return zone && ahead.compareTo(WEST) >= 0 && ahead.compareTo(EAST) <= 0
                ? Optional.of(at(date, ZoneOffset.ofTotalSeconds((int) ahead.toSeconds())))
                : Optional.empty();
    }

    /** The smallest offset of whole hours by which the moment falls on the other's day. */
    private static Optional<WrittenDate> byDay(WrittenDate date, WrittenDate other) {
        if (other.clockStated()) {
            return Optional.empty();
        }
        LocalDateTime local = date.at().toLocalDateTime();
        for (int hours = 0; hours <= FARTHEST_BY_DAY; hours++) {
            for (int sign : new int[] {1, -1}) {
                if (local.plusHours((long) sign * hours).toLocalDate().equals(other.day())) {
                    return Optional.of(at(date, ZoneOffset.ofHours(sign * hours)));
                }
            }
        }
        return Optional.empty();
    }

    private static WrittenDate at(WrittenDate date, ZoneOffset offset) {
        OffsetDateTime moved = date.at().withOffsetSameInstant(offset);
        return new WrittenDate(moved, true, true, true);
    }
}

package news.broadsheet.ingest.page.meta;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import news.broadsheet.ingest.web.WrittenDate;
import org.jspecify.annotations.Nullable;

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
        if (isStated(date)) {
            return date;
        }
        ZoneOffset offset = first(others, other -> sameMoment(date, other));
        offset = offset == null ? first(others, other -> byDay(date, other)) : offset;
        return offset == null ? date : at(date, offset);
    }

    /** Whether a date is as its publisher has it, whatever else the page states. */
    static boolean isStated(WrittenDate date) {
        return !date.clockStated() || date.at().getOffset().getTotalSeconds() != 0;
    }

    private static @Nullable ZoneOffset first(
            List<DateClaim> others, Function<WrittenDate, @Nullable ZoneOffset> rule) {
        for (DateClaim other : others) {
            ZoneOffset offset = rule.apply(other.date());
            if (offset != null) {
                return offset;
            }
        }
        return null;
    }

    /** The same moment with its offset, or a clock without one that shows it. */
    private static @Nullable ZoneOffset sameMoment(WrittenDate date, WrittenDate other) {
        if (!other.clockStated()) {
            return null;
        }
        if (other.at().getOffset().getTotalSeconds() != 0) {
            long apart = Duration.between(other.instant(), date.instant()).abs().toMinutes();
            return apart > 1 ? null : other.at().getOffset();
        }
        if (other.zoneStated()) {
            return null;
        }
        Duration ahead = Duration.between(
                date.at().withSecond(0).withNano(0), other.at().withSecond(0).withNano(0));
        boolean zone = !ahead.isZero() && ahead.toSeconds() % QUARTER == 0;
        return zone && ahead.compareTo(WEST) >= 0 && ahead.compareTo(EAST) <= 0
                ? ZoneOffset.ofTotalSeconds((int) ahead.toSeconds())
                : null;
    }

    /** The smallest offset of whole hours by which the moment falls on the other's day. */
    private static @Nullable ZoneOffset byDay(WrittenDate date, WrittenDate other) {
        if (other.clockStated()) {
            return null;
        }
        LocalDateTime local = date.at().toLocalDateTime();
        for (int hours = 0; hours <= FARTHEST_BY_DAY; hours++) {
            for (int sign : new int[] {1, -1}) {
                if (local.plusHours((long) sign * hours).toLocalDate().equals(other.day())) {
                    return ZoneOffset.ofHours(sign * hours);
                }
            }
        }
        return null;
    }

    private static WrittenDate at(WrittenDate date, ZoneOffset offset) {
        OffsetDateTime moved = date.at().withOffsetSameInstant(offset);
        return new WrittenDate(moved, true, true, true);
    }
}

package news.broadsheet.ingest.poll;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import news.broadsheet.core.source.Pace;

/**
 * The hours and days in which a feed asks to be left alone ({@code skipHours}, {@code skipDays}; RSS 2.0), in UTC. One that
 * leaves no hour of the week is taken for a mistake.
 */
record Calendar(Pace pace) {

    private static final int HOURS_OF_A_WEEK = 7 * 24;

    /** The time itself where it may be asked then, else the beginning of the next hour in which it may. */
    Instant next(Instant time) {
        ZonedDateTime at = time.atZone(ZoneOffset.UTC);
        if (allows(at)) {
            return time;
        }
        ZonedDateTime hour = at.truncatedTo(ChronoUnit.HOURS);
        for (int i = 1; i <= HOURS_OF_A_WEEK; i++) {
            if (allows(hour.plusHours(i))) {
                return hour.plusHours(i).toInstant();
            }
        }
        return time;
    }

    private boolean allows(ZonedDateTime at) {
        // Some count the hours from 1 to 24 (RSS 0.91): 24 is midnight, and reading drops what is no hour.
        return !pace.skipHours().contains(at.getHour()) && !pace.skipDays().contains(at.getDayOfWeek());
    }
}

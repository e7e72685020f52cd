package news.broadsheet.ingest.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time of day and the zone of a written date, put together from their parts as they are met. */
final class ClockDraft {

    private static final int HOURS_OF_HALF_DAY = 12;

    /** No zone is farther from Greenwich; a larger number is a mistake, and taken for no zone. */
    private static final int MAX_OFFSET_HOURS = 18;

    private int hour;
    private int minute;
    private int second;
    private int millis;
    private boolean seen;
    private @Nullable Boolean afternoon;
    private @Nullable Integer offset;
    private @Nullable String zone;
    private @Nullable Integer zoneOffset;
    private @Nullable ZoneId region;

    boolean isSeen() {
        return seen;
    }

    void at(int hour, int minute, int second, int millis) {
        this.hour = hour;
        this.minute = minute;
        this.second = second;
        this.millis = millis;
        seen = true;
    }

    void hour(int value) {
        hour = value;
        seen = true;
    }

    void minute(int value) {
        minute = value;
    }

    void second(int value) {
        second = value;
    }

    void halfDay(boolean isAfternoon) {
        afternoon = isAfternoon;
    }

    /** Numbers go before names: "-0700 MST" is one zone said twice. */
    void offset(boolean west, int hours, int minutes) {
        int seconds = hours > MAX_OFFSET_HOURS || minutes > 59 ? 0 : hours * 3_600 + minutes * 60;
        offset = west ? -seconds : seconds;
    }

    /** Whether this is the name of a zone, which is then taken up if it is the first. */
    boolean zone(String word) {
        Integer seconds = ZoneNames.offsetSeconds(word);
        if (seconds != null && zone == null) {
            zone = word;
            zoneOffset = seconds;
        }
        return seconds != null;
    }

    /** A zone as IANA names it ("Europe/Berlin"); others say nothing. */
    void region(String name) {
        try {
            region = ZoneId.of(name);
        } catch (DateTimeException e) {
            region = null;
        }
    }

    boolean hasZone() {
        return offset != null || zone != null || region != null;
    }

    boolean isAmerican() {
        return afternoon != null || (zone != null && ZoneNames.isNorthAmerican(zone));
    }

    /** The moment this clock shows on a day, null where it shows none. */
    @Nullable
    Instant on(long epochDay) {
        Instant utc = CivilTime.instant(epochDay, hourOfDay(), minute, second, millis, 0);
        return utc == null ? null : utc.minusSeconds(offsetAt(utc));
    }

    /** Seconds east of Greenwich of what {@link #on} gave. */
    int offsetOn(Instant moment) {
        return offset == null && region != null
                ? region.getRules().getOffset(moment).getTotalSeconds()
                : offsetAt(moment);
    }

    private int hourOfDay() {
        if (afternoon == null || hour > HOURS_OF_HALF_DAY) {
            return hour;
        }
        return hour % HOURS_OF_HALF_DAY + (afternoon ? HOURS_OF_HALF_DAY : 0);
    }

    private int offsetAt(Instant local) {
        if (offset != null) {
            return offset;
        }
        if (region != null) {
            LocalDateTime shown = LocalDateTime.ofInstant(local, ZoneOffset.UTC);
            return region.getRules().getOffset(shown).getTotalSeconds();
        }
        return zoneOffset == null ? 0 : zoneOffset;
    }
}

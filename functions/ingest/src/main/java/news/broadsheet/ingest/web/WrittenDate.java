package news.broadsheet.ingest.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A date with as much as was written of it.
 *
 * @param at as {@link WebDates#parse} reads it, with the offset as written; UTC where none is
 * @param dayStated false where only the month or the year is
 * @param clockStated whether a time of day is
 * @param zoneStated whether an offset or a zone is
 */
public record WrittenDate(OffsetDateTime at, boolean dayStated, boolean clockStated, boolean zoneStated) {

    private static final int FARTHEST_OFFSET = 18 * 3_600;

    /** @param offsetSeconds east of Greenwich; one beyond what the world has is shown as UTC */
    static WrittenDate of(Instant moment, int offsetSeconds, boolean zoneStated) {
        return new WrittenDate(moment.atOffset(offset(offsetSeconds)), true, true, zoneStated);
    }

    public Instant instant() {
        return at.toInstant();
    }

    /** The day that its writer meant. */
    public LocalDate day() {
        return at.toLocalDate();
    }

    static ZoneOffset offset(int seconds) {
        return Math.abs(seconds) > FARTHEST_OFFSET ? ZoneOffset.UTC : ZoneOffset.ofTotalSeconds(seconds);
    }
}

package news.broadsheet.ingest.page.meta;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A time as a page states it.
 *
 * @param at with the offset that the page gives, UTC where it gives none; where only a day is stated, its start in UTC
 * @param dayOnly whether the page states the day alone
 */
public record PageTime(OffsetDateTime at, boolean dayOnly) {

    public static PageTime ofDay(LocalDate day) {
        return new PageTime(day.atStartOfDay().atOffset(ZoneOffset.UTC), true);
    }

    public Instant instant() {
        return at.toInstant();
    }

    /** ISO 8601: the day, or day, time and offset. */
    @Override
    public String toString() {
        return dayOnly ? at.toLocalDate().toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
    }
}

package news.broadsheet.ingest.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as feeds and pages write them, to the millisecond: RFC 822, 1123, 2822 and 5322 with the variants met in
 * the wild, RFC 3339 and ISO 8601 (basic form, ordinal and week dates, a year or a month alone), asctime, dates as people
 * write them with the month's name in some thirty languages or in numbers, and seconds or milliseconds since 1970.
 *
 * <p>A time without a zone, or with a zone nobody knows, is taken for UTC; a date without a time begins at midnight. A
 * weekday is not believed, only left out. Numbers alone, where the year comes last: "31.12.2003" and "31-12-2003" have the
 * day first; "3/4/2026" too, but the month where the clock is American (AM or PM, or a zone of North America); where only
 * one order gives a date, that is it.
 *
 * <p>What cannot be read is no date, and no year before 1000 or after 2999 is; whether a date is believable is decided by
 * {@code core.article.Dates}. The work grows with the length of the text alone.
 */
public final class WebDates {

    /** Longest text taken for a date, in characters; JavaScript writes 60, with the zone's name. */
    private static final int LONGEST = 100;

    private WebDates() {}

    public static Optional<Instant> parse(@Nullable String text) {
        return written(text, false).map(WrittenDate::instant);
    }

    /**
     * As {@link #parse}, with the offset as written and with what was not.
     *
     * @param monthFirst whether "3/4/2026" is the 4th of March, as people of the United States write it
     */
    public static Optional<WrittenDate> written(@Nullable String text, boolean monthFirst) {
        if (text == null) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        WrittenDate standard = StandardDate.read(stripped);
        return standard != null ? Optional.of(standard) : Optional.ofNullable(read(stripped, monthFirst));
    }

    private static @Nullable WrittenDate read(String text, boolean monthFirst) {
        Instant epoch = EpochTime.read(text);
        return epoch != null ? WrittenDate.of(epoch, 0, true) : new DateReader(text).read(monthFirst);
    }
}

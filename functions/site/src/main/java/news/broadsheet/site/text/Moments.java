package news.broadsheet.site.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Dates and durations as a language writes them. A cached page cannot say "3 hours ago" for long: pages carry the date, and
 * a script that knows the reader's clock says how long ago it was.
 */
public final class Moments {

    private final DateTimeFormatter moment;
    private final DateTimeFormatter day;

    public Moments(Locale locale, ZoneId zone) {
        this.moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .withZone(zone);
    }

    public String moment(Instant at) {
        return moment.format(at);
    }

    public String day(Instant at) {
        return day.format(at);
    }

    /** As on players: {@code 2:08}, {@code 1:02:08}. */
    public static String clock(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        String rest = two(seconds / 60 % 60) + ":" + two(seconds % 60);
        return seconds >= 3600 ? seconds / 3600 + ":" + rest : rest.replaceFirst("^0", "");
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}

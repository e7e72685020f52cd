package news.broadsheet.ingest.web;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of videos as printed ("02:08", "1:02:08"), in ISO 8601 ("PT2M8S") or in seconds ("128"). */
public final class WebDurations {

    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})");
    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6})(?:\\.\\d+)?s?");
    private static final Pattern ISO = Pattern.compile(
            "P(?:0D)?T(?:(\\d{1,3})H)?(?:(\\d{1,4})M)?(?:(\\d{1,6})(?:\\.\\d+)?S)?", Pattern.CASE_INSENSITIVE);

    private WebDurations() {}

    /** Empty where it is no duration, or none of any length. */
    public static Optional<Duration> parse(@Nullable String text) {
        return text == null ? Optional.empty() : read(text.strip()).filter(Duration::isPositive);
    }

    private static Optional<Duration> read(String text) {
        Matcher seconds = SECONDS.matcher(text);
        if (seconds.matches()) {
            return Optional.of(of(null, null, seconds.group(1)));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(of(clock.group(1), clock.group(2), clock.group(3)));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? Optional.of(of(iso.group(1), iso.group(2), iso.group(3))) : Optional.empty();
    }

    private static Duration of(@Nullable String hours, @Nullable String minutes, @Nullable String seconds) {
        return Duration.ofHours(number(hours)).plusMinutes(number(minutes)).plusSeconds(number(seconds));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}

package news.broadsheet.local.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as people give it on the command line. */
final class Since {

    private static final Pattern AGE = Pattern.compile("(\\d{1,5})([dh])");

    private Since() {}

    /**
     * A day (its midnight in UTC), an instant, or an age in days or hours.
     *
     * @throws IllegalArgumentException with a sentence, where it is none of them
     */
    static Instant parse(String text, Instant now) {
        Matcher age = AGE.matcher(text);
        if (age.matches()) {
            long count = Long.parseLong(age.group(1));
            return now.minus(age.group(2).equals("d") ? Duration.ofDays(count) : Duration.ofHours(count));
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no day, instant or age, such as 2026-11-01, 2026-11-01T08:00:00Z, 7d or 12h.",
                    e);
        }
    }
}

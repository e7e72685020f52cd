package news.broadsheet.ingest.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Points in time as feeds and pages write them: RFC 822, 1123 and 2822 with the variants met in the wild, RFC 3339 and ISO
 * 8601, asctime, "March 4, 2026", seconds since 1970. A time without a zone is taken for UTC. What cannot be read is no date;
 * whether a date is believable is decided by {@code core.article.Dates}.
 */
public final class WebDates {

    private static final String TIME = "(?:[T,\\s]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?)?";
    private static final String ZONE = "\\s*((?:GMT|UTC)?\\s*[+-]\\d{1,2}:?(?:\\d{2})?|Z|[A-Z]{2,5})?\\b.*";

    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})(?:[-/](\\d{1,2}))?" + TIME + ZONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern BASIC_ISO = Pattern.compile(
            "(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?)?" + ZONE, Pattern.CASE_INSENSITIVE);
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[^\\d\\s]+\\s*)?(\\d{1,2})[\\s.-]+([a-z]{3,9})\\.?[\\s,-]+(\\d{4}|\\d{2})" + TIME + ZONE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[a-z]+,?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME + ZONE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASCTIME = Pattern.compile(
            "[a-z]{3}\\s+([a-z]{3})\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})\\s*([a-z]{2,5}|[+-]\\d{4})?\\s+(\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EPOCH = Pattern.compile("(\\d{9,10})(\\d{3})?");

    /** RFC 822 section 5.1 and the European zones; others count as UTC. */
    private static final Map<String, Integer> ZONE_HOURS = Map.ofEntries(
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("BST", 1),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("AEST", 10));

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private WebDates() {}

    public static Optional<Instant> parse(@Nullable String text) {
        if (text == null || text.isBlank() || text.length() > 100) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(read(text.strip().replaceAll("\\s+", " ")));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant read(String text) {
        Matcher m = EPOCH.matcher(text);
        if (m.matches()) {
            return Instant.ofEpochSecond(Long.parseLong(m.group(1)));
        }
        m = ISO.matcher(text + " ");
        if (m.matches()) {
            return at(m.group(1), m.group(2), or(m.group(3), "1"), m.group(4), m.group(5), m.group(6), m.group(7));
        }
        m = BASIC_ISO.matcher(text + " ");
        if (m.matches()) {
            return at(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5), m.group(6), m.group(7));
        }
        m = RFC_822.matcher(text + " ");
        if (m.matches()) {
            String month = month(m.group(2));
            return at(year(m.group(3)), month, m.group(1), m.group(4), m.group(5), m.group(6), m.group(7));
        }
        m = ASCTIME.matcher(text);
        if (m.matches()) {
            String month = month(m.group(1));
            return at(m.group(7), month, m.group(2), m.group(3), m.group(4), m.group(5), m.group(6));
        }
        m = MONTH_FIRST.matcher(text + " ");
        if (m.matches()) {
            String month = month(m.group(1));
            return at(m.group(3), month, m.group(2), m.group(4), m.group(5), m.group(6), m.group(7));
        }
        return null;
    }

    private static Instant at(
            String year,
            String month,
            String day,
            @Nullable String hour,
            @Nullable String minute,
            @Nullable String second,
            @Nullable String zone) {
        int hours = Integer.parseInt(or(hour, "0"));
        // 24:00 is the end of the day (ISO 8601), 60 a leap second.
        LocalDateTime local = LocalDateTime.of(
                        Integer.parseInt(year),
                        Integer.parseInt(month),
                        Integer.parseInt(day),
                        hours == 24 ? 0 : hours,
                        Integer.parseInt(or(minute, "0")),
                        Math.min(59, Integer.parseInt(or(second, "0"))))
                .plusDays(hours == 24 ? 1 : 0);
        return local.toInstant(ZoneOffset.UTC).minusSeconds(offsetSeconds(zone));
    }

    private static int offsetSeconds(@Nullable String zone) {
        if (zone == null) {
            return 0;
        }
        String name = zone.toUpperCase(Locale.ROOT).replaceFirst("^(GMT|UTC)\\s*(?=[+-])", "");
        if (!name.startsWith("+") && !name.startsWith("-")) {
            return ZONE_HOURS.getOrDefault(name, 0) * 3600;
        }
        String digits = name.substring(1).replace(":", "");
        int hours = Integer.parseInt(digits.substring(0, digits.length() == 3 ? 1 : Math.min(2, digits.length())));
        int minutes = digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
        int seconds = hours * 3600 + minutes * 60;
        return name.startsWith("-") ? -seconds : seconds;
    }

    private static String month(String name) {
        String start = name.substring(0, 3).toLowerCase(Locale.ROOT);
        int at = MONTHS.indexOf(start);
        if (at < 0 || at % 3 != 0) {
            throw new DateTimeException("no month of this name");
        }
        return Integer.toString(at / 3 + 1);
    }

    /** Two digits: 1970 to 2069. */
    private static String year(String digits) {
        return digits.length() == 4 ? digits : (digits.compareTo("70") < 0 ? "20" : "19") + digits;
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}

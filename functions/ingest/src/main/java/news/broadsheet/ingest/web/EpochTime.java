package news.broadsheet.ingest.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time counted since 1970: seconds in 9 or 10 digits (from 1973 to 2286), milliseconds in 12 or 13, microseconds in 16. */
final class EpochTime {

    private EpochTime() {}

    /** Null where it is none. Twelve digits that spell a year, month, day, hour and minute are left to the calendar. */
    static @Nullable Instant read(String text) {
        int digits = digits(text, 0);
        boolean fraction = digits > 0 && digits < text.length() && text.charAt(digits) == '.';
        int end = fraction ? digits + 1 + digits(text, digits + 1) : digits;
        if (digits < 9 || digits > 16 || end != text.length()) {
            return null;
        }
        long value = Long.parseLong(text.substring(0, digits));
        return switch (digits) {
            case 9, 10 -> Instant.ofEpochSecond(value);
            case 12 -> spellsCalendar(value) ? null : Instant.ofEpochMilli(value);
            case 13 -> Instant.ofEpochMilli(value);
            case 16 -> Instant.ofEpochMilli(value / 1_000);
            default -> null;
        };
    }

    private static boolean spellsCalendar(long yearToMinute) {
        long year = yearToMinute / 100_000_000;
        long month = yearToMinute / 1_000_000 % 100;
        return year >= 1900 && year < 2100 && month >= 1 && month <= 12;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}

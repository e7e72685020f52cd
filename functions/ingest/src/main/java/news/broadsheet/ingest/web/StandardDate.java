package news.broadsheet.ingest.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Scans the two forms that nearly every feed uses, as their standards spell them: RFC 3339 and RFC 822 with four digits of
 * the year (RFC 5322). Null for all else, which {@link DateReader} reads at leisure.
 */
final class StandardDate {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private final String text;
    private int at;
    private boolean wrong;

    private StandardDate(String text) {
        this.text = text;
    }

    static @Nullable WrittenDate read(String text) {
        boolean digitFirst = text.length() > 19 && isDigit(text.charAt(0)) && text.charAt(4) == '-';
        StandardDate date = new StandardDate(text);
        return digitFirst ? date.rfc3339() : date.rfc822();
    }

    private @Nullable WrittenDate rfc3339() {
        int year = digits(4);
        expect('-');
        int month = digits(2);
        expect('-');
        int day = digits(2);
        if (!accept('T') && !accept('t')) {
            expect(' ');
        }
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        expect(':');
        int second = digits(2);
        int millis = accept('.') ? fraction() : 0;
        int offset = accept('Z') || accept('z') ? 0 : offset(true);
        return moment(CivilTime.day(year, month, day), hour, minute, second, millis, offset);
    }

    private @Nullable WrittenDate rfc822() {
        if (at + 4 < text.length() && text.charAt(at + 3) == ',') {
            at += 4;
            accept(' ');
        }
        int day = isDigit(peek(1)) ? digits(2) : digits(1);
        expect(' ');
        int month = month();
        expect(' ');
        int year = digits(4);
        expect(' ');
        int hour = digits(2);
        expect(':');
        int minute = digits(2);
        int second = accept(':') ? digits(2) : 0;
        expect(' ');
        int offset = isUniversal() ? 0 : offset(false);
        return moment(CivilTime.day(year, month, day), hour, minute, second, 0, offset);
    }

    private @Nullable WrittenDate moment(
            @Nullable Long day, int hour, int minute, int second, int millis, int offsetSeconds) {
        Instant moment = wrong || at != text.length() || day == null
                ? null
                : CivilTime.instant(day, hour, minute, second, millis, offsetSeconds);
        return moment == null ? null : WrittenDate.of(moment, offsetSeconds, true);
    }

    private int month() {
        if (at + 3 > text.length()) {
            wrong = true;
            return 0;
        }
        for (int month = 0; month < 12; month++) {
            if (text.regionMatches(true, at, MONTHS, month * 3, 3)) {
                at += 3;
                return month + 1;
            }
        }
        wrong = true;
        return 0;
    }

    private boolean isUniversal() {
        String rest = at < text.length() && text.length() - at <= 3 ? text.substring(at) : "";
        boolean universal = rest.equals("GMT") || rest.equals("UTC") || rest.equals("UT") || rest.equals("Z");
        at = universal ? text.length() : at;
        return universal;
    }

    private int offset(boolean colon) {
        boolean west = accept('-');
        if (!west) {
            expect('+');
        }
        int hours = digits(2);
        if (colon) {
            expect(':');
        }
        int minutes = digits(2);
        wrong |= hours > 18 || minutes > 59;
        int seconds = hours * 3_600 + minutes * 60;
        return west ? -seconds : seconds;
    }

    /** Thousandths; finer digits are left out. */
    private int fraction() {
        int millis = 0;
        int start = at;
        for (; isDigit(peek(0)); at++) {
            millis = at - start < 3 ? millis * 10 + (peek(0) - '0') : millis;
        }
        wrong |= at == start;
        for (int missing = at - start; missing < 3; missing++) {
            millis *= 10;
        }
        return millis;
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            char c = peek(0);
            wrong |= !isDigit(c);
            value = value * 10 + (c - '0');
            at++;
        }
        return value;
    }

    private void expect(char c) {
        wrong |= !accept(c);
    }

    private boolean accept(char c) {
        boolean there = peek(0) == c;
        at += there ? 1 : 0;
        return there;
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

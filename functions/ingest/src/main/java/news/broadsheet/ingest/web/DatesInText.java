package news.broadsheet.ingest.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that stand in a line of text: "Published on Saturday, 19 October 2019 at 10.23 | Updated 20.10.2019". A
 * date has a day, a month and a year, in the orders and languages of {@link WebDates}; a time of day and a zone are taken
 * with it where they follow at once. The work grows with the length of the text alone.
 */
public final class DatesInText {

    /** Longest text looked at, in characters: a line about an article, not the article. */
    public static final int LONGEST = 400;

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "re", "o", "a", "º", "ª", "e");
    private static final Set<String> OF = Set.of("de", "del", "di", "of", "d", "do", "da");
    private static final Set<String> BEFORE_CLOCK = Set.of(
            "at", "um", "a", "alle", "ore", "kl", "klo", "o", "godz", "t", "om", "as", "las", "la", "v", "в", "ab",
            "heures", "saat", "ora");
    private static final Set<String> AFTER_CLOCK = Set.of("uhr", "h", "am", "pm", "a", "p", "m");

    private final String text;
    private final boolean monthFirst;
    private final List<DateToken> tokens;
    private final List<Found> found = new ArrayList<>();

    /**
     * @param start where the date begins in the text
     * @param end where it ends, past its last sign
     */
    public record Found(WrittenDate date, int start, int end) {}

    private DatesInText(String text, boolean monthFirst) {
        this.text = text;
        this.monthFirst = monthFirst;
        this.tokens = DateToken.of(text);
    }

    /** @param monthFirst whether "3/4/2026" is the 4th of March, as people of the United States write it */
    public static List<Found> of(String text, boolean monthFirst) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return mayHold(line) && hasNumbers(line) ? new DatesInText(line, monthFirst).read() : List.of();
    }

    /** Whether there may be a year: "19.." or "20..", or two digits that a sign joins to others. */
    public static boolean mayHold(String text) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                run = 0;
                continue;
            }
            run++;
            if (run == 4 && (c >= 0x80 || startsYear(text, i - 3))) {
                return true;
            }
            if (run == 2 && i > 3 && ".-/'".indexOf(text.charAt(i - 2)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether there are two numbers, of which one may be a day: most lines with a year have no other number. */
    private static boolean hasNumbers(String text) {
        int numbers = 0;
        boolean day = false;
        int run = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isDigit(text.charAt(i))) {
                run++;
            } else if (run > 0) {
                numbers++;
                day |= run <= 2;
                run = 0;
            }
        }
        return day && numbers > 1;
    }

    private static boolean isDigit(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c);
    }

    private static boolean startsYear(String text, int at) {
        return (text.charAt(at) == '2' && text.charAt(at + 1) == '0')
                || (text.charAt(at) == '1' && text.charAt(at + 1) == '9');
    }

    private List<Found> read() {
        for (int at = 0; at < tokens.size(); ) {
            int length = length(at);
            int end = length == 0 ? 0 : clockEnd(at + length);
            Found date = length == 0 ? null : date(at, at + length, end);
            if (date != null) {
                found.add(date);
            }
            at = date == null ? at + 1 : Math.max(end, at + length);
        }
        return found;
    }

    /** How many pieces from here make a whole date; 0 where they make none. */
    private int length(int at) {
        DateToken first = token(at);
        if (first.isWord()) {
            // Most words are no month, which need not be looked up where no day follows.
            boolean day = token(at + 1).isNumber()
                    || token(at + 2).isNumber()
                    || token(at + 3).isNumber();
            return day ? monthFirst(at) : 0;
        }
        boolean within = !first.spaced() && isSign(at - 1) && token(at - 2).isNumber();
        if (!first.isNumber() || within) {
            return 0;
        }
        return isYear(first) ? yearFirst(at) : dayFirst(at);
    }

    /** "2019-10-19", "2019/10/19", "2019.10.19", "2019年10月19日", "2019. október 19.", "2019 Oct 19". */
    private int yearFirst(int at) {
        if (isMark(at + 1, "年년")) {
            return isMark(at + 3, "月월") && isMark(at + 5, "日號号일") ? 6 : 0;
        }
        if (isSign(at + 1) && token(at + 2).isNumber() && sameSign(at + 1, at + 3) && isDay(at + 4)) {
            return 5 + (token(at + 5).is('.') ? 1 : 0);
        }
        int month = at + (token(at + 1).is('.') ? 2 : 1);
        int named = month(month);
        return named > 0 && isDay(month + named) ? month + named + 1 - at : 0;
    }

    /** "19.10.2019", "19/10/19", "19. 10. 2019", "19. Oktober 2019", "19 de octubre de 2019", "19th of October, 2019". */
    private int dayFirst(int at) {
        if (!isDay(at)) {
            return 0;
        }
        if (isSign(at + 1) && isDay(at + 2) && sameSign(at + 1, at + 3) && endsYear(at + 4)) {
            return 5;
        }
        int next = at + 1;
        while (next <= at + 3
                && (token(next).is('.')
                        || token(next).is('-')
                        || token(next).is('/')
                        || isOrdinal(next)
                        || isOf(next))) {
            next++;
        }
        int named = month(next);
        if (named == 0) {
            return 0;
        }
        next += named;
        while (next <= at + 7 && (isJoint(next) || isOf(next))) {
            next++;
        }
        return isYear(token(next)) || isShortYear(next) ? next + 1 - at : 0;
    }

    /** "October 19, 2019", "Oct. 19th 2019". */
    private int monthFirst(int at) {
        int named = month(at);
        int next = at
                + named
                + (named > 0 && (token(at + named).is('.') || token(at + named).is('-')) ? 1 : 0);
        if (named == 0 || !isDay(next)) {
            return 0;
        }
        next++;
        while (next <= at + 6 && (isJoint(next) || isOrdinal(next))) {
            next++;
        }
        return isYear(token(next)) ? next + 1 - at : 0;
    }

    private @Nullable Found date(int from, int to, int clockTo) {
        String day = text(from, to);
        if (clockTo > to) {
            int clock = clockStart(to);
            WrittenDate whole = WebDates.written(day + ' ' + text(clock, clockTo), monthFirst)
                    .orElse(null);
            if (whole != null && whole.dayStated() && whole.day().getYear() >= FIRST_YEAR) {
                return new Found(whole, token(from).start(), end(clockTo));
            }
        }
        return WebDates.written(day, monthFirst)
                .filter(date -> date.dayStated() && date.day().getYear() >= FIRST_YEAR)
                .map(date -> new Found(date, token(from).start(), end(to)))
                .orElse(null);
    }

    /** Where a time of day after the date ends, or the date's end where none follows. */
    private int clockEnd(int dateEnd) {
        int at = clockStart(dateEnd);
        DateToken hour = token(at);
        DateToken minute = token(at + 2);
        boolean separated =
                token(at + 1).is(':') || token(at + 1).is('.') || token(at + 1).is('h');
        if (!hour.isNumber() || hour.digits() > 2 || !separated || minute.digits() != 2 || minute.spaced()) {
            return dateEnd;
        }
        boolean colon = token(at + 1).is(':');
        int end = at + 3 + (colon && token(at + 3).is(':') && token(at + 4).digits() == 2 ? 2 : 0);
        end += colon && end > at + 3 && token(end).is('.') && token(end + 1).isNumber() ? 2 : 0;
        return zoneEnd(end, colon || token(at + 1).is('h'), dateEnd);
    }

    /** A time with a point in it is none unless a word says so: "10.23 Uhr". */
    private int zoneEnd(int from, boolean colon, int dateEnd) {
        int end = from;
        boolean marked = false;
        while (end < from + 4
                && (AFTER_CLOCK.contains(token(end).text())
                        || (marked && token(end).is('.')))) {
            marked = true;
            end++;
        }
        int sign = end;
        if ((token(sign).is('+') || token(sign).is('-'))
                && token(sign + 1).digits() >= 2
                && !token(sign + 1).spaced()) {
            boolean apart = token(sign + 2).is(':') && token(sign + 3).digits() == 2;
            return sign + (apart ? 4 : 2);
        }
        if (token(end).isWord() && ZoneNames.offsetSeconds(token(end).text()) != null) {
            return end + 1;
        }
        return colon || marked ? end : dateEnd;
    }

    private int clockStart(int dateEnd) {
        int at = dateEnd;
        while (at < dateEnd + 4
                && !token(at).isNumber()
                && (isFiller(at) || BEFORE_CLOCK.contains(token(at).text()))) {
            at++;
        }
        return at;
    }

    private boolean isFiller(int at) {
        DateToken token = token(at);
        return !token.isWord()
                && !token.isNumber()
                && ",-|/•·.:(".indexOf(token.text()) >= 0
                && !token.text().isEmpty();
    }

    private String text(int from, int to) {
        return text.substring(token(from).start(), end(to)).strip();
    }

    private int end(int to) {
        return to < tokens.size() ? token(to).start() : text.length();
    }

    private int month(int at) {
        DateToken word = token(at);
        if (!word.isWord()) {
            return 0;
        }
        if (token(at + 1).isWord()
                && MonthNames.beginsTwo(word.text())
                && MonthNames.month(word.text() + ' ' + token(at + 1).text()) > 0) {
            return 2;
        }
        return MonthNames.month(word.text()) > 0 ? 1 : 0;
    }

    private boolean isDay(int at) {
        DateToken token = token(at);
        return token.digits() > 0 && token.digits() <= 2 && token.value() >= 1 && token.value() <= 31;
    }

    private boolean isSign(int at) {
        return (token(at).is('.') || token(at).is('-') || token(at).is('/'))
                && (!token(at).spaced() || token(at).is('/'));
    }

    private boolean sameSign(int one, int other) {
        return isSign(other) && token(one).text().equals(token(other).text());
    }

    private boolean endsYear(int at) {
        return isYear(token(at)) || (token(at).digits() == 2 && !token(at).spaced() && !isSign(at + 1));
    }

    /** "19 Oct '19", "19-Oct-19". */
    private boolean isShortYear(int at) {
        return token(at).digits() == 2
                && !token(at).spaced()
                && (token(at - 1).is('-') || token(at - 1).is('\''));
    }

    private static boolean isYear(DateToken token) {
        return token.digits() == 4 && token.value() >= FIRST_YEAR && token.value() <= LAST_YEAR;
    }

    private boolean isMark(int at, String marks) {
        return token(at).isWord() && marks.indexOf(token(at).text()) >= 0;
    }

    private boolean isOrdinal(int at) {
        return ORDINALS.contains(token(at).text()) && !token(at).spaced();
    }

    private boolean isOf(int at) {
        return OF.contains(token(at).text());
    }

    private boolean isJoint(int at) {
        DateToken token = token(at);
        return token.is(',') || token.is('.') || token.is('-') || token.is('/') || token.is('\'') || token.is('،');
    }

    private DateToken token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : DateToken.NONE;
    }
}

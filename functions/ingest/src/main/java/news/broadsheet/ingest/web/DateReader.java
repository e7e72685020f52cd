package news.broadsheet.ingest.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as people and programs write it, in one walk over its pieces: numbers that belong together by their signs
 * ("31.12.2003", "10:15:30", "-0700") are taken together, words are months, zones, halves of the day or nothing, and what
 * numbers are left over make the day, the month being named.
 */
final class DateReader {

    private final String text;
    private final List<DateToken> tokens;
    private final CalendarDraft calendar = new CalendarDraft();
    private final ClockDraft clock = new ClockDraft();
    private int at;
    private int clockEnd = -1;
    private int monthAt = -1;
    private int comments;

    DateReader(String text) {
        this.text = text;
        this.tokens = DateToken.of(text);
    }

    /**
     * Null where the text is no date.
     *
     * @param monthFirst whether "3/4/2026" is the 4th of March, whatever the clock says
     */
    @Nullable
    WrittenDate read(boolean monthFirst) {
        if (tokens.size() == 1 && tokens.getFirst().digits() == 4) {
            calendar.wholeMonth(tokens.getFirst().value(), 1);
            at = 1;
        }
        while (at < tokens.size()) {
            DateToken token = tokens.get(at);
            if (token.is('(') || token.is('[')) {
                comments++;
                at++;
            } else if (token.is(')') || token.is(']')) {
                comments--;
                at++;
            } else if (comments > 0) {
                comment(token);
            } else if (token.isNumber()) {
                number(token);
            } else if (token.isWord()) {
                word(token);
            } else {
                sign(token);
            }
        }
        Long day = calendar.epochDay(monthFirst || clock.isAmerican());
        Instant moment = day == null ? null : clock.on(day);
        return moment == null
                ? null
                : new WrittenDate(
                        moment.atOffset(WrittenDate.offset(clock.offsetOn(moment))),
                        calendar.isDayStated(),
                        clock.isSeen(),
                        clock.hasZone());
    }

    /** RFC 5322 section 3.2.2: a comment says nothing, though some say the zone nowhere else. */
    private void comment(DateToken token) {
        if (token.isWord() && clock.isSeen() && !clock.hasZone()) {
            clock.zone(token.text());
        }
        at++;
    }

    private void number(DateToken number) {
        boolean hadClock = clock.isSeen();
        int taken = marked(number);
        taken = taken > 0 ? taken : clock(number);
        taken = taken > 0 ? taken : new DatePiece(tokens, at, text).into(calendar, clock);
        taken = taken > 0 ? taken : hour(number);
        taken = taken > 0 ? taken : bareOffset(number);
        if (taken == 0) {
            calendar.loose(number);
        }
        at += Math.max(1, taken);
        clockEnd = hadClock || !clock.isSeen() ? clockEnd : at;
    }

    /** "2004年5月6日 15時4分", "2004년 5월 6일": a sign after the number says what it counts. */
    private int marked(DateToken number) {
        DateToken mark = peek(1);
        if (!mark.isWord() || mark.text().charAt(0) < 0x2e80) {
            return 0;
        }
        boolean attached = !mark.spaced() || Character.isIdeographic(mark.text().charAt(0));
        switch (attached ? mark.text().charAt(0) : ' ') {
            case '年', '년' -> calendar.year(CalendarDraft.fullYear(number));
            case '月', '월' -> calendar.month(number.value());
            case '日', '号', '號', '일' -> calendar.day(number.value());
            case '時', '时', '点', '點', '시' -> clock.hour(number.value());
            case '分', '분' -> clock.minute(number.value());
            case '秒', '초' -> clock.second(number.value());
            default -> {
                return 0;
            }
        }
        return 2;
    }

    /** "10:15", "10:15:30", "10:15:30.123"; a second one without seconds is an offset whose "+" got lost in a URL. */
    private int clock(DateToken hour) {
        DateToken minute = peek(2);
        if (hour.digits() > 2 || !peek(1).is(':') || !minute.isNumber() || minute.digits() > 2) {
            return 0;
        }
        boolean seconds = peek(3).is(':') && peek(4).isNumber() && peek(4).digits() <= 2;
        if (!seconds && clockEnd == at && calendar.hasYear()) {
            clock.offset(false, hour.value(), minute.value());
            return 3;
        }
        int taken = seconds ? 5 : 3;
        boolean fraction = seconds && (peek(5).is('.') || peek(5).is(',')) && peek(6).isNumber() && !peek(6).spaced();
        clock.at(hour.value(), minute.value(), seconds ? peek(4).value() : 0, fraction ? millis(peek(6)) : 0);
        taken += fraction ? 2 : 0;
        // Databases write thousandths after a third colon.
        taken += seconds && !fraction && peek(5).is(':') && peek(6).isNumber() ? 2 : 0;
        clockEnd = at + taken;
        return taken;
    }

    /** "10 AM", "15h30", "10 Uhr". */
    private int hour(DateToken number) {
        DateToken unit = peek(1);
        if (clock.isSeen() || number.digits() > 2 || !unit.isWord()) {
            return 0;
        }
        if (halfDay(at + 1) > 0) {
            clock.hour(number.value());
            return 1;
        }
        boolean minutes = unit.is('h') && peek(2).digits() == 2;
        if (!unit.is('h') && !unit.text().equals("uhr")) {
            return 0;
        }
        clock.at(number.value(), minutes ? peek(2).value() : 0, 0, 0);
        return minutes ? 3 : 2;
    }

    /** "15:04:05 00", "15:04:05 0200": an offset without its sign, where nothing else is left to say. */
    private int bareOffset(DateToken number) {
        boolean plausible = clockEnd == at && calendar.hasYear() && (number.digits() == 4 || number.digits() == 2);
        return plausible && offset(at, false) > 0 ? 1 : 0;
    }

    private void sign(DateToken sign) {
        boolean attached = (sign.is('+') || sign.is('-')) && peek(1).isNumber() && !peek(1).spaced();
        at += attached && monthAt != at - 1 && isZoneDue(sign) ? 1 + offset(at + 1, sign.is('-')) : 1;
    }

    /** After a time, and after a date alone: "02.01.2006 -0700", "2006-01-02-07:00" (XML Schema). */
    private boolean isZoneDue(DateToken sign) {
        boolean afterDate = sign.spaced() ? peek(1).digits() == 4 : calendar.isWhole() && peek(2).is(':');
        return clock.isSeen() || (afterDate && calendar.isBegun());
    }

    /** Reads hours and minutes of an offset; how many pieces it took, 0 where it is none. */
    private int offset(int from, boolean west) {
        DateToken hours = token(from);
        if (hours.digits() <= 2 && token(from + 1).is(':') && token(from + 2).digits() == 2) {
            clock.offset(west, hours.value(), token(from + 2).value());
            return token(from + 3).is(':') && token(from + 4).digits() == 2 ? 5 : 3;
        }
        switch (hours.digits()) {
            case 1, 2 -> clock.offset(west, hours.value(), 0);
            case 3, 4 -> clock.offset(west, hours.value() / 100, hours.value() % 100);
            case 6 -> clock.offset(west, hours.value() / 10_000, hours.value() / 100 % 100);
            default -> {
                return 0;
            }
        }
        return 1;
    }

    private void word(DateToken word) {
        int half = halfDay(at);
        int month = calendar.isWhole() ? 0 : month(word);
        if (half > 0) {
            at += half;
        } else if (month > 0) {
            calendar.name(month, monthAt == 0);
            monthAt = at++;
        } else if (word.text().equals("thang") && peek(1).isNumber()) {
            // Vietnamese numbers its months: "4 tháng 3, 2026".
            calendar.name(peek(1).value(), true);
            at += 2;
        } else {
            zone(word);
        }
    }

    private int month(DateToken word) {
        int month = MonthNames.month(word.text() + ' ' + peek(1).text());
        return month > 0 ? month : MonthNames.month(word.text());
    }

    private void zone(DateToken word) {
        boolean placed = clock.isSeen() || calendar.isBegun();
        if (placed && peek(1).is('/') && peek(2).isWord()) {
            region(word.start());
            return;
        }
        if (placed) {
            clock.zone(word.text());
        }
        at++;
    }

    private void region(int start) {
        int end = start;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || "/_-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        clock.region(text.substring(start, end));
        while (peek(0).start() < end && at < tokens.size()) {
            at++;
        }
    }

    /**
     * How many pieces say which half of the day is meant, 0 where none do. In European languages they follow the time at
     * once ("am" is also a word of German), in those of East Asia they may go before it.
     */
    private int halfDay(int from) {
        DateToken word = token(from);
        switch (word.text()) {
            case "오전" -> clock.halfDay(false);
            case "오후", "晚" -> clock.halfDay(true);
            case "上", "下", "前", "後", "后" -> {
                return 0;
            }
            case "午" -> {
                String before = token(from - 1).text();
                clock.halfDay(before.equals("下") || before.equals("後") || before.equals("后"));
            }
            default -> {
                return from == clockEnd || (from == at + 1 && token(at).isNumber()) ? latinHalfDay(from) : 0;
            }
        }
        return 1;
    }

    private int latinHalfDay(int from) {
        String word = token(from).text();
        int next = token(from + 1).is('.') ? from + 2 : from + 1;
        boolean split = word.length() == 1 && token(next).text().length() == 1;
        String whole = split ? word + token(next).text() : word;
        switch (whole) {
            case "am", "πμ", "ص" -> clock.halfDay(false);
            case "pm", "μμ", "م" -> clock.halfDay(true);
            default -> {
                return 0;
            }
        }
        return split ? next - from + 1 : 1;
    }

    /** Thousandths of a second; finer digits are left out. */
    private int millis(DateToken fraction) {
        int millis = 0;
        for (int i = 0; i < 3; i++) {
            int digit = i < fraction.digits() ? Character.digit(text.charAt(fraction.start() + i), 10) : 0;
            millis = millis * 10 + digit;
        }
        return millis;
    }

    private DateToken peek(int ahead) {
        return token(at + ahead);
    }

    private DateToken token(int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : DateToken.NONE;
    }
}

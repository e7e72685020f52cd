package news.broadsheet.ingest.web;

import java.util.List;

/** Numbers that make a date, or a date and a time, by themselves: "2003-12-31", "20031231T1015", "2003-W52-3", "31.12.2003". */
final class DatePiece {

    private final List<DateToken> tokens;
    private final int at;
    private final String text;

    /** @param at where in the pieces of the text a number stands */
    DatePiece(List<DateToken> tokens, int at, String text) {
        this.tokens = tokens;
        this.at = at;
        this.text = text;
    }

    /** Takes the numbers up; how many pieces that took, 0 where they are no date. */
    int into(CalendarDraft calendar, ClockDraft clock) {
        if (calendar.isComplete()) {
            return compactClock(clock);
        }
        int week = week(calendar);
        int taken = week > 0 ? week : group(calendar);
        return taken > 0 ? taken : compactDate(calendar, clock);
    }

    /** ISO 8601: 2003-W52-3, 2003W523, 2003-W52. */
    private int week(CalendarDraft calendar) {
        int from = peek(1).is('-') ? 2 : 1;
        DateToken week = peek(from + 1);
        if (peek(0).digits() != 4 || !peek(from).is('w') || !week.isNumber()) {
            return 0;
        }
        boolean basic = week.digits() == 3;
        boolean extended = peek(from + 2).is('-') && peek(from + 3).digits() == 1;
        int day = basic ? week.value() % 10 : extended ? peek(from + 3).value() : 1;
        calendar.fix(CivilTime.weekDay(peek(0).value(), basic ? week.value() / 10 : week.value(), day));
        return from + (extended ? 4 : 2);
    }

    private int group(CalendarDraft calendar) {
        if (!joins(1)) {
            return 0;
        }
        if (joins(3) && peek(4).digits() <= 4) {
            return three(calendar);
        }
        DateToken first = peek(0);
        DateToken second = peek(2);
        if (second.spaced()) {
            return 0;
        }
        if (first.digits() == 4 && second.digits() == 3) {
            calendar.fix(CivilTime.ordinalDay(first.value(), second.value()));
            return 3;
        }
        if (first.digits() == 4) {
            calendar.wholeMonth(first.value(), second.value());
            return 3;
        }
        if (second.digits() == 4) {
            calendar.wholeMonth(second.value(), first.value());
            return 3;
        }
        return 0;
    }

    private int three(CalendarDraft calendar) {
        DateToken first = peek(0);
        DateToken second = peek(2);
        DateToken third = peek(4);
        boolean twoDigits = third.digits() <= 2;
        boolean yearFirst = first.digits() > 2 || first.value() > 31 || (twoDigits && peek(1).is('-'));
        if (yearFirst) {
            calendar.whole(CalendarDraft.fullYear(first), second.value(), third.value());
        } else if (peek(1).is('/') || second.value() > 12) {
            calendar.eitherOrder(first.value(), second.value(), CalendarDraft.fullYear(third));
        } else {
            calendar.whole(CalendarDraft.fullYear(third), second.value(), first.value());
        }
        return 5;
    }

    /** Whether the sign this far ahead joins the numbers around it into one date. */
    private boolean joins(int ahead) {
        DateToken sign = peek(ahead);
        DateToken next = peek(ahead + 1);
        boolean dot = sign.is('.');
        boolean joins = (dot || sign.is('-') || sign.is('/')) && !sign.spaced() && next.isNumber();
        return joins && (dot || !next.spaced()) && !peek(ahead + 2).is(':') && next.digits() <= 4;
    }

    /** 20031231, 2003335, 200312, 20031231101530, 200312311015. */
    private int compactDate(CalendarDraft calendar, ClockDraft clock) {
        int year = digits(0, 4);
        switch (peek(0).digits()) {
            case 6 -> calendar.wholeMonth(year, digits(4, 6));
            case 7 -> calendar.fix(CivilTime.ordinalDay(year, digits(4, 7)));
            case 8 -> calendar.whole(year, digits(4, 6), digits(6, 8));
            case 12, 14 -> {
                calendar.whole(year, digits(4, 6), digits(6, 8));
                clock.at(digits(8, 10), digits(10, 12), digits(12, 14), 0);
            }
            default -> {
                return 0;
            }
        }
        return 1;
    }

    /** The time after a date: T101530, T1015, T10, or 10.15. */
    private int compactClock(ClockDraft clock) {
        DateToken number = peek(0);
        if (clock.isSeen()) {
            return 0;
        }
        if (number.digits() <= 2 && peek(1).is('.') && peek(2).digits() == 2) {
            boolean seconds = peek(3).is('.') && peek(4).digits() == 2;
            clock.at(number.value(), peek(2).value(), seconds ? peek(4).value() : 0, 0);
            return seconds ? 5 : 3;
        }
        boolean afterT = peek(-1).is('t') && (number.digits() == 2 || number.digits() == 4);
        if (!afterT && number.digits() != 6) {
            return 0;
        }
        clock.at(digits(0, 2), digits(2, 4), digits(4, 6), 0);
        boolean fraction = (peek(1).is('.') || peek(1).is(',')) && peek(2).isNumber();
        return fraction ? 3 : 1;
    }

    /** Some of the digits of the number, as a number; 0 beyond its end. */
    private int digits(int from, int to) {
        int value = 0;
        for (int i = from; i < to && i < peek(0).digits(); i++) {
            value = value * 10 + Character.digit(text.charAt(peek(0).start() + i), 10);
        }
        return value;
    }

    private DateToken peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < tokens.size() ? tokens.get(index) : DateToken.NONE;
    }
}

package news.broadsheet.ingest.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day of a written date, put together from its parts as they are met. */
final class CalendarDraft {

    private static final int NONE = -1;

    private final List<DateToken> loose = new ArrayList<>();
    private int year = NONE;
    private int month = NONE;
    private int day = NONE;
    private boolean whole;
    private boolean eitherOrder;
    private boolean monthNamed;
    private boolean wrong;
    private @Nullable Long fixed;

    /** Whether a date has been read in one piece, so that further numbers are none of its parts. */
    boolean isWhole() {
        return whole;
    }

    /** Whether day, month and year have been read, however they were spelled. */
    boolean isComplete() {
        return whole || (monthNamed && loose.size() > 1);
    }

    boolean hasYear() {
        return year != NONE || loose.stream().anyMatch(number -> number.digits() == 4);
    }

    /** Whether anything of a date has been read. */
    boolean isBegun() {
        return whole || monthNamed || year != NONE || !loose.isEmpty();
    }

    /** A day of the calendar already counted; null where there is no such day. */
    void fix(@Nullable Long epochDay) {
        fixed = epochDay;
        wrong |= epochDay == null;
        whole = true;
    }

    void whole(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
        whole = true;
    }

    /** A month without its day. */
    void wholeMonth(int year, int month) {
        whole(year, month, NONE);
    }

    /** Whether a day was read, once {@link #epochDay} has put the parts together. */
    boolean isDayStated() {
        return fixed != null || day != NONE;
    }

    /** Day and month in either order: who wrote it decides, see {@link #epochDay}. */
    void eitherOrder(int first, int second, int year) {
        whole(year, second, first);
        eitherOrder = true;
    }

    /** @param replacing whether an earlier name was a weekday that looks like a month ("mar, 3 jan 2026") */
    void name(int month, boolean replacing) {
        if (!whole && (!monthNamed || replacing)) {
            this.month = month;
            monthNamed = true;
        }
    }

    void year(int value) {
        year = value;
    }

    void month(int value) {
        month = value;
    }

    void day(int value) {
        day = value;
        whole = year != NONE && month != NONE;
    }

    /** A number whose place tells what it is. */
    void loose(DateToken number) {
        loose.add(number);
    }

    /**
     * Days since 1970; null where the parts make no date, or where a number is left over: it may mean anything.
     *
     * @param american whether the month goes first where both orders give a date
     */
    @Nullable
    Long epochDay(boolean american) {
        loose.forEach(this::place);
        if (wrong || fixed != null) {
            return wrong ? null : fixed;
        }
        boolean swapped = eitherOrder && (month > 12 || (american && day <= 12));
        int known = day == NONE ? 1 : day;
        return swapped ? CivilTime.day(year, known, month) : CivilTime.day(year, month, known);
    }

    private void place(DateToken number) {
        boolean taken = whole || !(monthNamed || month != NONE);
        boolean longYear = number.digits() > 2 || number.value() > 31;
        if (!taken && !longYear && day == NONE) {
            day = number.value();
        } else if (!taken && year == NONE) {
            year = fullYear(number);
        } else {
            wrong = true;
        }
    }

    /** RFC 5322 section 4.3: two digits are 1950 to 2049, three count from 1900. */
    static int fullYear(DateToken number) {
        int value = number.value();
        return switch (number.digits()) {
            case 1, 2 -> value + (value < 50 ? 2000 : 1900);
            case 3 -> value + 1900;
            default -> value;
        };
    }
}

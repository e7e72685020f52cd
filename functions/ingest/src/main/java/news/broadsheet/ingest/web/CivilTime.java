package news.broadsheet.ingest.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Turns the numbers of a date into a moment, where there is such a moment. */
final class CivilTime {

    /** What is outside is no date of a news item: year 1 is how .NET writes "none". */
    static final int FIRST_YEAR = 1000;

    static final int LAST_YEAR = 2999;

    private CivilTime() {}

    /** Days since 1970, or null where the calendar has no such day. */
    static @Nullable Long day(int year, int month, int day) {
        boolean exists = year >= FIRST_YEAR
                && year <= LAST_YEAR
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? (Long) LocalDate.of(year, month, day).toEpochDay() : null;
    }

    /** ISO 8601 ordinal date: the day of the year, from 1. */
    static @Nullable Long ordinalDay(int year, int day) {
        Long first = day(year, 1, 1);
        return first == null || day < 1 || day > Year.of(year).length() ? null : (Long) (first + day - 1);
    }

    /** ISO 8601 week date: the week that holds the year's first Thursday is week 1, Monday is day 1. */
    static @Nullable Long weekDay(int year, int week, int day) {
        Long fourth = day(year, 1, 4);
        if (fourth == null || week < 1 || week > 53 || day < 1 || day > 7) {
            return null;
        }
        long monday = fourth - Math.floorMod(fourth + 3, 7) + (week - 1) * 7L;
        boolean inYear = LocalDate.ofEpochDay(monday + 3).getYear() == year;
        return inYear ? (Long) (monday + day - 1) : null;
    }

    /**
     * The moment, or null where a clock never shows it. 24:00 is the end of the day (ISO 8601), second 60 a leap second,
     * which we read as the second before it.
     */
    static @Nullable Instant instant(long day, int hour, int minute, int second, int millis, int offsetSeconds) {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return null;
        }
        long seconds = day * 86_400 + hour * 3_600L + minute * 60L + Math.min(59, second) - offsetSeconds;
        return Instant.ofEpochSecond(seconds, millis * 1_000_000L);
    }
}

package news.broadsheet.local.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a schedule fires, in EventBridge's notation: {@code rate(5 minutes)} or {@code cron(0 6 * * ? *)}, in UTC. */
public sealed interface Expression {

    /** The first time after {@code from} at which it fires. */
    Instant next(Instant from);

    /** @throws IllegalArgumentException with a sentence, where the text is neither or uses L, W or # */
    static Expression parse(String text) {
        Matcher rate = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)").matcher(text.strip());
        if (rate.matches()) {
            return new Rate(Duration.of(
                    Long.parseLong(rate.group(1)),
                    ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S")));
        }
        Matcher cron = Pattern.compile("cron\\((.+)\\)").matcher(text.strip());
        String[] fields = cron.matches() ? cron.group(1).strip().split("\\s+") : new String[0];
        if (fields.length != 6) {
            throw new IllegalArgumentException("The schedule " + text + " is neither rate(...) nor cron(...).");
        }
        return new Cron(
                Cron.field(fields[0], 0, 59, List.of()),
                Cron.field(fields[1], 0, 23, List.of()),
                Cron.field(fields[2], 1, 31, List.of()),
                Cron.field(fields[3], 1, 12, Cron.MONTHS),
                Cron.field(fields[4], 1, 7, Cron.DAYS),
                Cron.field(fields[5], 1970, 2199, List.of()));
    }

    /** Every so often, counted from the start. */
    record Rate(Duration every) implements Expression {

        @Override
        public Instant next(Instant from) {
            return from.plus(every);
        }
    }

    /** At the minutes whose every field matches. */
    record Cron(BitSet minutes, BitSet hours, BitSet days, BitSet months, BitSet weekdays, BitSet years)
            implements Expression {

        private static final List<String> MONTHS =
                List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
        private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

        @Override
        public Instant next(Instant from) {
            ZonedDateTime time =
                    from.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
            ZonedDateTime end = time.plusYears(5);
            while (time.isBefore(end)) {
                if (!matchesDay(time)) {
                    time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
                } else if (!hours.get(time.getHour())) {
                    time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
                } else if (!minutes.get(time.getMinute())) {
                    time = time.plusMinutes(1);
                } else {
                    return time.toInstant();
                }
            }
            return Instant.MAX;
        }

        private boolean matchesDay(ZonedDateTime time) {
            // EventBridge counts Sunday as 1.
            int weekday = time.getDayOfWeek() == DayOfWeek.SUNDAY
                    ? 1
                    : time.getDayOfWeek().getValue() + 1;
            return days.get(time.getDayOfMonth())
                    && months.get(time.getMonthValue())
                    && weekdays.get(weekday)
                    && years.get(time.getYear());
        }

        private static BitSet field(String text, int least, int most, List<String> names) {
            BitSet values = new BitSet();
            for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
                String[] step = part.split("/", 2);
                String[] range = step[0].split("-", 2);
                boolean all = step[0].equals("*") || step[0].equals("?");
                int from = all ? least : number(range[0], names, text);
                int single = step.length == 2 ? most : from;
                int to = all ? most : range.length == 2 ? number(range[1], names, text) : single;
                int by = step.length == 2 ? number(step[1], List.of(), text) : 1;
                if (from < least || to > most || from > to || by < 1) {
                    throw new IllegalArgumentException("The schedule's field " + text + " is out of range.");
                }
                for (int value = from; value <= to; value += by) {
                    values.set(value);
                }
            }
            return values;
        }

        private static int number(String text, List<String> names, String field) {
            int named = names.indexOf(text);
            if (named >= 0) {
                return named + 1;
            }
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("The schedule's field " + field + " is not understood here.", e);
            }
        }
    }
}

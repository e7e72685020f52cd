package news.broadsheet.ingest.parse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.source.Pace;
import news.broadsheet.ingest.parse.xml.XmlNode;

/** {@code ttl}, {@code skipHours} and {@code skipDays} of RSS 2.0, and the syndication module of RSS 1.0. */
final class PaceExtension {

    /** No feed is asked for less often because of what it says; beyond it, it was not meant. */
    private static final Duration LONGEST = Duration.ofDays(31);

    private PaceExtension() {}

    static Pace read(XmlNode channel) {
        Duration ttl = Duration.ofMinutes(number(channel.value("ttl"), 0));
        Duration module = module(channel);
        Duration atLeast = ttl.compareTo(module) >= 0 ? ttl : module;
        return new Pace(atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast, hours(channel), days(channel));
    }

    private static Duration module(XmlNode channel) {
        long hours = switch (channel.value("sy:updateperiod").toLowerCase(Locale.ROOT)) {
            case "hourly" -> 1;
            case "daily" -> 24;
            case "weekly" -> 24 * 7;
            case "monthly" -> 24 * 30;
            case "yearly" -> 24 * 365;
            default -> 0;
        };
        return Duration.ofHours(hours).dividedBy(Math.max(1, number(channel.value("sy:updatefrequency"), 1)));
    }

    /** 24 is midnight to those who count from one (RSS 0.91). */
    private static Set<Integer> hours(XmlNode channel) {
        Set<Integer> hours = new TreeSet<>();
        channel.first("skiphours")
                .ifPresent(skip -> skip.all("hour").forEach(hour -> {
                    int at = number(hour.value(), -1);
                    if (at >= 0 && at <= 24) {
                        hours.add(at % 24);
                    }
                }));
        return hours;
    }

    private static Set<DayOfWeek> days(XmlNode channel) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        channel.first("skipdays")
                .ifPresent(skip -> skip.all("day").forEach(day -> {
                    for (DayOfWeek known : DayOfWeek.values()) {
                        if (known.name().equalsIgnoreCase(day.value())) {
                            days.add(known);
                        }
                    }
                }));
        return days;
    }

    private static int number(String digits, int otherwise) {
        boolean number =
                !digits.isEmpty() && digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(digits) : otherwise;
    }
}

package news.broadsheet.core.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Set;

/**
 * How often a source feed itself asks to be polled. Kept with the poll state, since a feed that has not changed does not say
 * it again.
 *
 * @param atLeast the pause that {@code ttl} or the syndication module ask for; zero where neither does
 * @param skipHours hours of the day, in UTC, 0 to 23, in which there is no use in asking ({@code skipHours} of RSS)
 * @param skipDays days of the week, in UTC, likewise
 */
public record Pace(Duration atLeast, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

    public static final Pace ANY = new Pace(Duration.ZERO, Set.of(), Set.of());

    public Pace {
        skipHours = Set.copyOf(skipHours);
        skipDays = Set.copyOf(skipDays);
    }
}

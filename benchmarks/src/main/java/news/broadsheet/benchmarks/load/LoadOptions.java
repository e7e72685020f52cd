package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a run.
 *
 * @param rate writes a second
 * @param readers each of whom reads once a second
 */
record LoadOptions(String url, int seconds, int rate, int readers, int people) {

    Duration length() {
        return Duration.ofSeconds(seconds);
    }

    /** The schedules of the kinds that there are. */
    Map<Kind, Schedule> schedules(List<Kind> kinds) {
        Map<Kind, Schedule> schedules = new EnumMap<>(Kind.class);
        for (Kind kind : kinds) {
            schedules.put(kind, new Schedule(kind.rate(kinds, rate, readers), length(), kind.phase()));
        }
        return schedules;
    }
}

package news.broadsheet.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rules of the sites asked last, as long as they are good, within a bound that no site can stretch. */
final class RobotsCache {

    private static final int MOST_SITES = 500;

    /** All sites together; a hostile robots.txt of half a mebibyte holds some fifty thousand. */
    private static final int MOST_RULES = 100_000;

    private final Map<String, Kept> sites = new LinkedHashMap<>(64, 0.75f, true);
    private int rules;

    private record Kept(SimpleRobotRules rules, Instant until) {

        int size() {
            return rules.getRobotRules().size();
        }
    }

    synchronized Optional<SimpleRobotRules> get(String site, Instant now) {
        return Optional.ofNullable(sites.get(site))
                .filter(kept -> now.isBefore(kept.until()))
                .map(Kept::rules);
    }

    synchronized void put(String site, SimpleRobotRules added, Instant until) {
        Kept kept = new Kept(added, until);
        Kept before = sites.put(site, kept);
        rules += kept.size() - (before == null ? 0 : before.size());
        Iterator<Kept> longestUnused = sites.values().iterator();
        while (sites.size() > 1 && (sites.size() > MOST_SITES || rules > MOST_RULES)) {
            rules -= longestUnused.next().size();
            longestUnused.remove();
        }
    }

    synchronized int size() {
        return sites.size();
    }
}

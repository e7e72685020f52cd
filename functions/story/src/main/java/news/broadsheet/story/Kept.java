package news.broadsheet.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps what was read for some minutes, and no more of it than fits: what may be a little old is not asked for each time. */
final class Kept<K, V> {

    private static final Duration TIME = Duration.ofMinutes(5);
    private static final int MOST = 500;

    private record Entry<V>(V value, Instant until) {}

    private final InstantSource clock;
    private final Function<K, V> reading;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    Kept(InstantSource clock, Function<K, V> reading) {
        this.clock = clock;
        this.reading = reading;
    }

    synchronized V get(K key) {
        Instant now = clock.instant();
        Entry<V> entry = entries.get(key);
        if (entry == null || !now.isBefore(entry.until())) {
            entry = new Entry<>(reading.apply(key), now.plus(TIME));
            entries.remove(key);
            entries.put(key, entry);
            if (entries.size() > MOST) {
                entries.remove(entries.keySet().iterator().next());
            }
        }
        return entry.value();
    }
}

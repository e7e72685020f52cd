package news.broadsheet.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps a pause between two requests to one host, hops of redirects included. It knows of the requests of one function
 * instance only; that two instances do not ask one host at once is the work of the queues.
 */
public final class RequestPause {

    /** How the time of a pause is spent. */
    @FunctionalInterface
    public interface Waiting {
        void during(Duration pause) throws InterruptedException;
    }

    private static final int MOST_HOSTS = 1_000;

    private final Duration pause;
    private final InstantSource clock;
    private final Waiting waiting;
    private final Map<String, Instant> free = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_HOSTS;
        }
    };

    /** @param pause from the answer to one request until the next may be made; zero for none */
    public RequestPause(Duration pause, InstantSource clock, Waiting waiting) {
        this.pause = pause;
        this.clock = clock;
        this.waiting = waiting;
    }

    static RequestPause none(InstantSource clock) {
        return new RequestPause(Duration.ZERO, clock, _ -> {});
    }

    /** Waits until a host may be asked. */
    void before(String host) throws InterruptedException {
        Duration wait = turn(host);
        if (wait.isPositive()) {
            waiting.during(wait);
        }
    }

    /** A host has answered: the pause is counted from now. */
    synchronized void after(String host) {
        keep(host, clock.instant().plus(pause));
    }

    /** Takes the next turn, so that another thread's is behind it. */
    private synchronized Duration turn(String host) {
        Instant now = clock.instant();
        Instant turn = free.getOrDefault(host, now);
        Instant start = turn.isAfter(now) ? turn : now;
        keep(host, start.plus(pause));
        return Duration.between(now, start);
    }

    private void keep(String host, Instant until) {
        Instant before = free.remove(host);
        free.put(host, before != null && before.isAfter(until) ? before : until);
    }
}

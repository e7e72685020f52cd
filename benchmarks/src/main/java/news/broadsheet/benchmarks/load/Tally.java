package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is known of one kind of request while it is sent. Latencies are those of what was served and of what failed, a
 * timeout as long as it took: a refusal is quick, and would make a service that refuses much look quick.
 */
final class Tally {

    private final Histogram latencies = new Histogram();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong ok = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final ConcurrentSkipListMap<Integer, Long> refused = new ConcurrentSkipListMap<>();
    private final ConcurrentSkipListMap<String, Long> failed = new ConcurrentSkipListMap<>();

    void started() {
        sent.incrementAndGet();
    }

    /**
     * @param at since the schedule's start
     * @param latency since the intended start of this request
     */
    void ended(Outcome outcome, Duration at, Duration latency) {
        switch (outcome) {
            case Outcome.Ok served -> ok.incrementAndGet();
            case Outcome.Refused answer -> refused.merge(answer.status(), 1L, Long::sum);
            case Outcome.Failed failure -> failed.merge(failure.reason(), 1L, Long::sum);
        }
        if (!(outcome instanceof Outcome.Refused)) {
            latencies.record(latency);
        }
        last.accumulateAndGet(at.toNanos(), Math::max);
    }

    long ok() {
        return ok.get();
    }

    /** From the start to the last answer. */
    Duration last() {
        return Duration.ofNanos(last.get());
    }

    long sent() {
        return sent.get();
    }

    /** By status. */
    NavigableMap<Integer, Long> refused() {
        return new TreeMap<>(refused);
    }

    /** By reason. */
    Map<String, Long> failed() {
        return new TreeMap<>(failed);
    }

    Histogram latencies() {
        return latencies;
    }
}

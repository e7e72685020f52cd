package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts every request at its time on a thread of its own, and measures it from that time on: a request that starts late,
 * or waits for somebody free to write, has been waiting since it was due.
 */
final class LoadRun {

    private final Actions actions;
    private final Map<Kind, Schedule> schedules;
    private final Map<Kind, Tally> tallies = new EnumMap<>(Kind.class);
    private final AtomicLong lateNanos = new AtomicLong();
    private volatile long start = System.nanoTime();

    LoadRun(Actions actions, Map<Kind, Schedule> schedules) {
        this.actions = actions;
        this.schedules = new EnumMap<>(schedules);
        schedules.keySet().forEach(kind -> tallies.put(kind, new Tally()));
    }

    /** Returns when all are answered, or given up. */
    void run() {
        start = System.nanoTime();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService clocks = Executors.newVirtualThreadPerTaskExecutor()) {
            schedules.forEach((kind, schedule) -> clocks.execute(() -> start(kind, schedule, requests)));
        }
    }

    private void start(Kind kind, Schedule schedule, ExecutorService requests) {
        for (long number = 0; number < schedule.count(); number++) {
            long due = start + schedule.at(number).toNanos();
            await(due);
            lateNanos.accumulateAndGet(System.nanoTime() - due, Math::max);
            long each = number;
            requests.execute(() -> perform(kind, each, due));
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void perform(Kind kind, long number, long due) {
        Tally tally = tallies.get(kind);
        tally.started();
        Outcome outcome = actions.perform(kind, number);
        long end = System.nanoTime();
        tally.ended(outcome, Duration.ofNanos(end - start), Duration.ofNanos(end - due));
    }

    /** Also while it runs. */
    Map<Kind, Tally> tallies() {
        return Map.copyOf(tallies);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How late this program itself was, at worst, with starting a request. */
    Duration late() {
        return Duration.ofNanos(lateNanos.get());
    }
}

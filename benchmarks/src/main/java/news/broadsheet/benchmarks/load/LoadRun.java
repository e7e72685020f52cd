package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.List;
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
    private final List<Stream> streams;
    private final AtomicLong lateNanos = new AtomicLong();
    private volatile long start = System.nanoTime();

    /** The requests of one kind, as planned and as they came out. */
    record Stream(Kind kind, Schedule schedule, Tally tally) {}

    LoadRun(Actions actions, Map<Kind, Schedule> schedules) {
        this.actions = actions;
        this.streams = schedules.entrySet().stream()
                .map(each -> new Stream(each.getKey(), each.getValue(), new Tally()))
                .toList();
    }

    /** Returns when all are answered, or given up. */
    void run() {
        start = System.nanoTime();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService clocks = Executors.newVirtualThreadPerTaskExecutor()) {
            streams.forEach(stream -> clocks.execute(() -> start(stream, requests)));
        }
    }

    private void start(Stream stream, ExecutorService requests) {
        Schedule schedule = stream.schedule();
        for (long number = 0; number < schedule.count(); number++) {
            long due = start + schedule.at(number).toNanos();
            await(due);
            lateNanos.accumulateAndGet(System.nanoTime() - due, Math::max);
            long each = number;
            requests.execute(() -> perform(stream, each, due));
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void perform(Stream stream, long number, long due) {
        stream.tally().started();
        Outcome outcome = actions.perform(stream.kind(), number);
        long end = System.nanoTime();
        stream.tally().ended(outcome, Duration.ofNanos(end - start), Duration.ofNanos(end - due));
    }

    /** Also while it runs. */
    List<Stream> streams() {
        return streams;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** How late this program itself was, at worst, with starting a request. */
    Duration late() {
        return Duration.ofNanos(lateNanos.get());
    }
}

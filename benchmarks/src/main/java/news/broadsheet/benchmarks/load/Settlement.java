package news.broadsheet.benchmarks.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import news.broadsheet.benchmarks.load.Writers.Doubt;

/**
 * Learns what became of the submissions whose answers were lost, by sending each again under its own key until it is
 * answered: what was accepted before is answered as it was then, what was not is accepted now or refused.
 */
final class Settlement {

    private final Writers writers;
    private final Patience patience;
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    Settlement(Writers writers, Patience patience) {
        this.writers = writers;
        this.patience = patience;
    }

    /**
     * @param lost answers
     * @param accepted of them, found to be accepted or accepted now
     * @param open of them, without an answer to the end: what is public may differ by as many
     */
    record Result(int lost, int accepted, int open) {

        static final Result NONE = new Result(0, 0, 0);
    }

    Result settle() {
        List<Doubt> doubts = writers.doubts();
        Map<Person, List<Doubt>> byPerson = doubts.stream()
                .collect(Collectors.groupingBy(doubt -> doubt.submission().person()));
        long end = System.nanoTime() + patience.most().toNanos();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            // One after the other for each person, whose pace holds here, too.
            byPerson.values().forEach(theirs -> each.execute(() -> theirs.forEach(doubt -> settle(doubt, end))));
        }
        return new Result(doubts.size(), accepted.get(), open.get());
    }

    private void settle(Doubt doubt, long end) {
        do {
            LockSupport.parkNanos(patience.rest().toNanos());
            switch (writers.again(doubt)) {
                case Outcome.Ok ok -> {
                    accepted.incrementAndGet();
                    return;
                }
                case Outcome.Refused refused -> {
                    if (refused.status() != 429) {
                        return;
                    }
                }
                case Outcome.Failed failed -> {
                    // Once more, while there is time.
                }
            }
        } while (System.nanoTime() < end);
        open.incrementAndGet();
    }
}

package news.broadsheet.ingest.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of time in which most of a document's new entries say that they were published, though nobody writes so fast:
 * the time of an import, or of the document itself.
 */
record Stamp(Instant from, Instant to) {

    /**
     * The stretch that holds most of these times, two at least; empty where none does.
     *
     * @param longest how long a stretch may be
     */
    static Optional<Stamp> of(List<Instant> times, Duration longest) {
        List<Instant> sorted = times.stream().sorted().toList();
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(first).plus(longest).isBefore(sorted.get(last))) {
                first++;
            }
            int held = last - first + 1;
            boolean ends =
                    last + 1 == sorted.size() || sorted.get(first).plus(longest).isBefore(sorted.get(last + 1));
            if (ends && held > 1 && held * 2 > sorted.size()) {
                return Optional.of(new Stamp(sorted.get(first), sorted.get(last)));
            }
        }
        return Optional.empty();
    }

    boolean holds(Instant time) {
        return !time.isBefore(from) && !time.isAfter(to);
    }

    /** Whether it is the very same time. */
    boolean isOneTime() {
        return from.equals(to);
    }
}

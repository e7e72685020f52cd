package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts durations in microseconds in buckets that grow with what they hold, so that a percentile is never too low and at
 * most 0.8 % too high; many threads record at once. Ours rather than HdrHistogram, since one array is all that is needed of
 * it. It is no clock: who records measures.
 */
final class Histogram {

    /** Buckets of each doubling: the width of a bucket is at most a 128th of what it holds. */
    private static final int STEPS = 128;

    private static final int STEP_BITS = 7;

    /** An hour and more, all in the last bucket. */
    private static final long MOST = (1L << 32) - 1;

    private final AtomicLongArray counts = new AtomicLongArray(index(MOST) + 1);
    private final AtomicLong total = new AtomicLong();
    private final AtomicLong max = new AtomicLong();

    /** What is negative, as of a clock set back, counts as nothing at all. */
    void record(Duration duration) {
        long micros = Math.max(0, duration.toNanos() / 1000);
        counts.incrementAndGet(index(Math.min(micros, MOST)));
        max.accumulateAndGet(micros, Math::max);
        total.incrementAndGet();
    }

    long count() {
        return total.get();
    }

    /** The longest, exactly; zero where there is none. */
    Duration max() {
        return micros(max.get());
    }

    /**
     * The shortest duration that at least this share of all do not exceed, rounded up to the end of its bucket; zero where
     * there is none.
     *
     * @param share above 0 and at most 1
     */
    Duration percentile(double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is above 0 and at most 1: " + share);
        }
        long wanted = (long) Math.ceil(share * count());
        long seen = 0;
        for (int index = 0; index < counts.length() && wanted > 0; index++) {
            seen += counts.get(index);
            if (seen >= wanted) {
                return index == counts.length() - 1 ? max() : micros(Math.min(last(index), max.get()));
            }
        }
        return max();
    }

    /** Below 256 a bucket for each; above, 128 for each doubling. */
    private static int index(long micros) {
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(micros) - STEP_BITS - 1);
        return shift * STEPS + (int) (micros >>> shift);
    }

    /** The highest value of a bucket. */
    private static long last(int index) {
        int shift = Math.max(0, index / STEPS - 1);
        long first = index - (long) shift * STEPS;
        return ((first + 1) << shift) - 1;
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}

package news.broadsheet.benchmarks.load;

import java.time.Duration;

/**
 * When requests of one kind are to start: evenly, whatever becomes of those before (an open model). A service that stalls
 * for a second delays all that should have started in it, and is charged for each.
 *
 * @param rate requests a second
 * @param length from the first intended start to the end
 * @param phase how far into its first interval this schedule begins, from 0 up to 1, so that kinds do not start in step
 */
record Schedule(double rate, Duration length, double phase) {

    private static final double NANOS = 1e9;

    Schedule {
        if (!(rate >= 0) || !(phase >= 0 && phase < 1) || length.isNegative()) {
            throw new IllegalArgumentException(
                    "a rate from 0, a phase from 0 up to 1, a length: " + rate + ", " + phase);
        }
    }

    /** How many there are in all. */
    long count() {
        // Rates are thirds and sevenths: what is a whole number but for the last bits of a double is meant as one.
        double arrivals = rate * (length.toNanos() / NANOS) - phase;
        return Math.max(0, (long) Math.ceil(arrivals - 1e-6));
    }

    /** From the start to the intended start of one, counted from 0. */
    Duration at(long number) {
        return Duration.ofNanos(Math.round((number + phase) / rate * NANOS));
    }
}

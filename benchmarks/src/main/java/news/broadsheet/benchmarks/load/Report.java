package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What a run has found; {@link ReportText} and {@link ReportJson} print it.
 *
 * @param interrupted whether it was stopped before its end
 * @param leftOut kinds that the service does not have, each with the reason
 * @param waits how often everybody wrote or rested when somebody was to write
 * @param late how late this program itself was with starting a request, at worst
 * @param settlement of lost answers; empty where the run did not come so far
 * @param exactness of the counts; empty where the run did not come so far
 */
record Report(
        LoadOptions options,
        int articles,
        Duration elapsed,
        boolean interrupted,
        Map<Kind, String> leftOut,
        List<Row> rows,
        long waits,
        Duration late,
        Optional<Settlement.Result> settlement,
        Optional<Exactness.Result> exactness) {

    /**
     * One kind of request.
     *
     * @param asked requests a second by the schedule
     * @param achieved requests served a second, from the start to the last answer and at least to the schedule's end
     */
    record Row(
            Kind kind,
            double asked,
            double achieved,
            long sent,
            long ok,
            NavigableMap<Integer, Long> refused,
            Map<String, Long> failed,
            Duration p50,
            Duration p90,
            Duration p99,
            Duration max) {

        static Row of(Kind kind, Schedule schedule, Tally tally, Duration atLeast) {
            Duration span = tally.last().compareTo(atLeast) > 0 ? tally.last() : atLeast;
            Histogram latencies = tally.latencies();
            return new Row(
                    kind,
                    schedule.rate(),
                    tally.ok() / Math.max(1e-9, span.toNanos() / 1e9),
                    tally.sent(),
                    tally.ok(),
                    tally.refused(),
                    tally.failed(),
                    latencies.percentile(.5),
                    latencies.percentile(.9),
                    latencies.percentile(.99),
                    latencies.max());
        }

        long refusals() {
            return sum(refused);
        }

        long failures() {
            return sum(failed);
        }

        private static long sum(Map<?, Long> counts) {
            return counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Whether every comment that was accepted is in the public counts, and nothing else is. */
    boolean exact() {
        return exactness.map(Exactness.Result::exact).orElse(false);
    }
}

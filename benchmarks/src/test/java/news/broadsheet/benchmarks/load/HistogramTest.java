package news.broadsheet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramTest {

    private final Histogram histogram = new Histogram();

    @Test
    void withoutDurationsEveryFigureIsZero() {
        assertThat(histogram.percentile(.5)).isZero();
        assertThat(histogram.max()).isZero();
        assertThat(histogram.count()).isZero();
    }

    @Test
    void shortDurationsAreKeptExactly() {
        IntStream.rangeClosed(1, 100).forEach(this::record);
        assertThat(histogram.percentile(.5)).isEqualTo(micros(50));
        assertThat(histogram.percentile(.9)).isEqualTo(micros(90));
        assertThat(histogram.percentile(.99)).isEqualTo(micros(99));
        assertThat(histogram.percentile(1)).isEqualTo(micros(100));
    }

    @ParameterizedTest
    @ValueSource(longs = {255, 256, 257, 511, 512, 1_000, 1_023, 1_024, 65_535, 10_000_000, 3_600_000_000L})
    void aDurationIsToldNeitherTooShortNorOnePercentTooLong(long micros) {
        record(micros);
        // Without a longer one, what is told would be cut to the maximum.
        record(2 * micros);
        long told = histogram.percentile(.5).toNanos() / 1000;
        assertThat(told).isBetween(micros, micros + micros / 128);
    }

    @Test
    void percentilesOfManyAgreeWithThoseOfASortedList() {
        SplittableRandom random = new SplittableRandom(7);
        long[] micros = random.longs(20_000)
                .map(bits -> (long) Math.exp((bits >>> 11) * 0x1.0p-53 * 18))
                .toArray();
        Arrays.stream(micros).forEach(this::record);
        Arrays.sort(micros);
        for (double share : new double[] {.001, .1, .5, .9, .99, .999, 1}) {
            long right = micros[(int) Math.ceil(share * micros.length) - 1];
            assertThat(histogram.percentile(share).toNanos() / 1000).isBetween(right, right + right / 128);
        }
    }

    @Test
    void noPercentileIsAboveTheMaximumWhichIsExact() {
        record(1_000_001);
        assertThat(histogram.percentile(.5)).isEqualTo(micros(1_000_001));
        assertThat(histogram.max()).isEqualTo(micros(1_000_001));
    }

    @Test
    void whatIsLongerThanTheLastBucketIsStillToldAsTheMaximum() {
        histogram.record(Duration.ofDays(2));
        assertThat(histogram.percentile(.5)).isEqualTo(Duration.ofDays(2));
    }

    @Test
    void aClockSetBackCountsAsNothing() {
        histogram.record(Duration.ofMillis(-5));
        assertThat(histogram.count()).isEqualTo(1);
        assertThat(histogram.max()).isZero();
    }

    @Test
    void manyThreadsLoseNothing() {
        IntStream.range(0, 100_000).parallel().forEach(number -> record(number % 1_000));
        assertThat(histogram.count()).isEqualTo(100_000);
        assertThat(histogram.percentile(1)).isEqualTo(micros(999));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
    void aShareOutsideOfTheWholeIsRefused(double share) {
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.percentile(share));
    }

    private void record(long micros) {
        histogram.record(micros(micros));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}

package news.broadsheet.core.comment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    // Worked out apart from this code, by the formula as Wilson gives it.
    @ParameterizedTest
    @CsvSource({"1, 0, 0.206549", "9, 1, 0.595850", "60, 40, 0.502003", "600, 400, 0.569309", "1, 9, 0.017876"})
    void itIsTheLowerBoundAtNinetyFivePercent(long up, long down, double bound) {
        assertThat(Wilson.lowerBound(up, down)).isCloseTo(bound, within(1e-6));
    }

    @Test
    void withoutAVoteForItACommentIsAtTheBottom() {
        assertThat(Wilson.lowerBound(0, 0)).isZero();
        assertThat(Wilson.lowerBound(0, 1)).isZero();
        assertThat(Wilson.lowerBound(0, Long.MAX_VALUE)).isZero();
    }

    @Test
    void ninetyOfAHundredAreMoreThanOneOfOne() {
        assertThat(Wilson.lowerBound(90, 10)).isGreaterThan(Wilson.lowerBound(1, 0));
    }

    @Test
    void aVoteForItNeverLowersAndAVoteAgainstItNeverRaises() {
        Random random = new Random(27);
        for (int i = 0; i < 10_000; i++) {
            long up = random.nextInt(100_000);
            long down = random.nextInt(100_000);
            double bound = Wilson.lowerBound(up, down);
            assertThat(bound).isBetween(0.0, 1.0);
            assertThat(Wilson.lowerBound(up + 1, down)).isGreaterThanOrEqualTo(bound);
            assertThat(Wilson.lowerBound(up, down + 1)).isLessThanOrEqualTo(bound);
        }
    }

    @Test
    void thereIsNoNegativeNumberOfVotes() {
        assertThatThrownBy(() -> Wilson.lowerBound(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Wilson.lowerBound(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}

package news.broadsheet.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @Test
    void requestsStartEvenlyWhateverBecomesOfThem() {
        Schedule schedule = new Schedule(4, Duration.ofSeconds(1), 0);
        assertThat(schedule.count()).isEqualTo(4);
        assertThat(List.of(schedule.at(0), schedule.at(1), schedule.at(2), schedule.at(3)))
                .containsExactly(Duration.ZERO, Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(750));
    }

    @Test
    void aPhaseMovesAllOfThem() {
        Schedule schedule = new Schedule(2, Duration.ofSeconds(1), .5);
        assertThat(schedule.at(0)).isEqualTo(Duration.ofMillis(250));
        assertThat(schedule.at(1)).isEqualTo(Duration.ofMillis(750));
    }

    @ParameterizedTest
    @CsvSource({"3.3333333333333335, 30, 100", "0.1, 30, 3", "0.1, 5, 1", "7, 3600, 25200", "0, 30, 0", "5, 0, 0"})
    void thereAreAsManyAsTheRateAsksFor(double rate, int seconds, long count) {
        assertThat(new Schedule(rate, Duration.ofSeconds(seconds), 0).count()).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"10, 30, 0", "10, 30, 0.9", "3.3333333333333335, 30, 0.5", "0.1, 35, 0.7", "1000, 10, 0.25"})
    void theLastStartsBeforeTheEndAndTheNextWouldNot(double rate, int seconds, double phase) {
        Duration length = Duration.ofSeconds(seconds);
        Schedule schedule = new Schedule(rate, length, phase);
        assertThat(schedule.at(schedule.count() - 1)).isLessThan(length);
        assertThat(schedule.at(schedule.count())).isGreaterThanOrEqualTo(length.minusNanos(1_000));
    }

    @Test
    void whatNoTimeComesOfIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(-1, Duration.ofSeconds(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1, Duration.ofSeconds(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1, Duration.ofSeconds(-1), 0));
    }

    @Test
    void writesAndReadsAreSharedOutAmongTheirKinds() {
        Map<Kind, Schedule> schedules = options().schedules(Kind.without(List.of()));
        assertThat(rate(schedules, Kind.COMMENT)).isEqualTo(6);
        assertThat(rate(schedules, Kind.REPLY)).isEqualTo(3);
        assertThat(rate(schedules, Kind.VOTE)).isEqualTo(3);
        assertThat(rate(schedules, Kind.FEED)).isEqualTo(2);
    }

    @Test
    void whatIsLeftOutLeavesItsPartToTheOthers() {
        Map<Kind, Schedule> schedules = options().schedules(Kind.without(List.of(Kind.VOTE, Kind.TOP)));
        assertThat(schedules).doesNotContainKeys(Kind.VOTE, Kind.TOP);
        assertThat(rate(schedules, Kind.COMMENT)).isEqualTo(8);
        assertThat(rate(schedules, Kind.REPLY)).isEqualTo(4);
        assertThat(rate(schedules, Kind.NEWEST)).isCloseTo(8 / 3.0, within(1e-9));
    }

    private static double rate(Map<Kind, Schedule> schedules, Kind kind) {
        return Objects.requireNonNull(schedules.get(kind)).rate();
    }

    private static LoadOptions options() {
        return new LoadOptions("http://localhost:3000", 30, 12, 8, 80);
    }
}

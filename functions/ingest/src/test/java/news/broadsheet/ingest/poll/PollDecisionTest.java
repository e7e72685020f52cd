package news.broadsheet.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Pace;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rhythm;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.Validators;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PollDecisionTest {

    /** A Sunday, at noon. */
    private static final Instant NOW = Samples.NOW;

    private static final Validators OLD = new Validators("\"old\"", null, "old");
    private static final Validators NEW = new Validators("\"new\"", null, "new");
    private static final SourceId SOURCE = new SourceId("daily");
    private static final Duration QUICK = Duration.ofMillis(200);

    private static PollDecision after(int failures, @Nullable Instant lastNewAt) {
        return new PollDecision(NOW, SOURCE, new PollState(NOW, OLD, failures, Health.OK, null, lastNewAt));
    }

    private static PollDecision after(Rhythm rhythm) {
        return new PollDecision(NOW, SOURCE, new PollState(NOW, OLD, 0, Health.OK, null, rhythm, null, false));
    }

    private static PollAnswer answer(Duration atLeast) {
        return new PollAnswer(NEW, atLeast, QUICK, null);
    }

    private static Duration pause(PollState state) {
        assertThat(state.nextPollAt()).isNotNull();
        return Duration.between(NOW, state.nextPollAt());
    }

    private static List<Instant> every(Duration gap, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NOW.minus(gap.multipliedBy(i)))
                .toList();
    }

    @Nested
    class AfterAFeedThatWasRead {

        private PollState read(List<Instant> times, Duration atLeast) {
            return after(3, NOW.minusSeconds(60)).read(times, true, Pace.ANY, answer(atLeast));
        }

        @Test
        void theNextPollComesAfterHalfTheUsualGap() {
            assertThat(pause(read(every(Duration.ofHours(2), 10), Duration.ZERO)))
                    .isEqualTo(Duration.ofHours(1));
        }

        @Test
        void theUsualGapIsTheMedianOneSoThatANightDoesNotCount() {
            List<Instant> times = List.of(
                    NOW,
                    NOW.minusSeconds(3600),
                    NOW.minusSeconds(7200),
                    NOW.minusSeconds(10_800),
                    NOW.minusSeconds(90_000));
            assertThat(pause(read(times, Duration.ZERO))).isEqualTo(Duration.ofMinutes(30));
        }

        @Test
        void itIsNeverSoonerThanFiveMinutesNorLaterThanADay() {
            assertThat(pause(read(every(Duration.ofSeconds(10), 10), Duration.ZERO)))
                    .isEqualTo(Duration.ofMinutes(5));
            assertThat(pause(read(every(Duration.ofDays(30), 10), Duration.ZERO)))
                    .isEqualTo(Duration.ofHours(24));
        }

        @Test
        void withoutDatesItIsHalfAnHour() {
            assertThat(pause(read(List.of(), Duration.ZERO))).isEqualTo(Duration.ofMinutes(30));
            assertThat(pause(read(List.of(NOW, NOW), Duration.ZERO))).isEqualTo(Duration.ofMinutes(30));
        }

        @Test
        void datesInTheFutureDoNotCount() {
            assertThat(pause(read(List.of(NOW.plusSeconds(60), NOW), Duration.ZERO)))
                    .isEqualTo(Duration.ofMinutes(30));
        }

        @Test
        void whatThePublisherAsksForIsTheLeastUpToADay() {
            assertThat(pause(read(List.of(), Duration.ofHours(3)))).isEqualTo(Duration.ofHours(3));
            assertThat(pause(read(List.of(), Duration.ofDays(365)))).isEqualTo(Duration.ofHours(24));
        }

        @Test
        void whatTheFeedAsksForIsTheLeastToo() {
            Pace hourly = new Pace(Duration.ofHours(2), Set.of(), Set.of());
            PollState state = after(0, NOW).read(List.of(), true, hourly, answer(Duration.ofHours(1)));

            assertThat(pause(state)).isEqualTo(Duration.ofHours(2));
        }

        @Test
        void theSourceIsWellAndItsValidatorsAndRhythmAreKept() {
            PollState state = read(every(Duration.ofHours(2), 3), Duration.ZERO);

            assertThat(state.health()).isEqualTo(Health.OK);
            assertThat(state.reason()).isNull();
            assertThat(state.failures()).isZero();
            assertThat(state.validators()).isEqualTo(NEW);
            assertThat(state.rhythm()).isEqualTo(new Rhythm(NOW, NOW, Duration.ofHours(2), Pace.ANY));
        }

        @Test
        void withoutNewsTheTimeOfTheLastNewsStays() {
            Instant yesterday = NOW.minus(Duration.ofDays(1));
            PollState state = after(0, yesterday).read(List.of(), false, Pace.ANY, answer(Duration.ZERO));

            assertThat(state.lastNewAt()).isEqualTo(yesterday);
        }

        @Test
        void atTheFirstReadingTheNewestEntryTellsHowLongTheSourceHasBeenQuiet() {
            List<Instant> lastYear = List.of(NOW.minus(Duration.ofDays(400)), NOW.minus(Duration.ofDays(401)));
            PollState state = after(0, null).read(lastYear, true, Pace.ANY, answer(Duration.ZERO));

            assertThat(state.lastNewAt()).isEqualTo(lastYear.getFirst());
            assertThat(state.health()).isEqualTo(Health.STALE);
            assertThat(pause(state)).isEqualTo(Duration.ofHours(24));
        }

        @Test
        void anAnswerThatTookLongMakesTheSourceSlow() {
            PollAnswer late = new PollAnswer(NEW, Duration.ZERO, Duration.ofSeconds(14), null);
            PollState state = after(0, NOW).read(List.of(), true, Pace.ANY, late);

            assertThat(state.health()).isEqualTo(Health.SLOW);
            assertThat(state.reason()).contains("14 seconds");
        }
    }

    @Nested
    class AfterAFeedThatHasNotChanged {

        private PollState unchanged(@Nullable Duration gap, Duration quiet) {
            return after(new Rhythm(NOW.minus(quiet), NOW.minusSeconds(600), gap, Pace.ANY))
                    .unchanged(answer(Duration.ZERO));
        }

        @Test
        void theRhythmThatWasKnownStillHolds() {
            assertThat(pause(unchanged(Duration.ofMinutes(50), Duration.ofHours(3))))
                    .isEqualTo(Duration.ofMinutes(25));
            assertThat(unchanged(Duration.ofMinutes(50), Duration.ofHours(3)).rhythm())
                    .isEqualTo(new Rhythm(NOW.minus(Duration.ofHours(3)), NOW, Duration.ofMinutes(50), Pace.ANY));
        }

        @Test
        void pausesGrowAfterSevenFourteenAndThirtyQuietDays() {
            Duration gap = Duration.ofMinutes(10);
            assertThat(pause(unchanged(gap, Duration.ofDays(6)))).isEqualTo(Duration.ofMinutes(5));
            assertThat(pause(unchanged(gap, Duration.ofDays(7)))).isEqualTo(Duration.ofHours(2));
            assertThat(pause(unchanged(gap, Duration.ofDays(14)))).isEqualTo(Duration.ofHours(6));
            assertThat(pause(unchanged(gap, Duration.ofDays(30)))).isEqualTo(Duration.ofHours(24));
        }

        @Test
        void aSourceOfUnknownRhythmIsAskedEveryHalfHour() {
            assertThat(pause(after(0, null).unchanged(answer(Duration.ZERO)))).isEqualTo(Duration.ofMinutes(30));
        }

        @Test
        void aSourceWithoutNewsForAMonthIsStale() {
            PollState state = unchanged(null, Duration.ofDays(31));

            assertThat(state.health()).isEqualTo(Health.STALE);
            assertThat(state.reason()).contains("Nothing new since");
        }
    }

    @Nested
    class WhereAFeedAsksToBeLeftAlone {

        private Instant next(Pace pace) {
            PollState state =
                    after(new Rhythm(NOW, NOW, Duration.ofHours(1), pace)).unchanged(answer(Duration.ZERO));
            return Objects.requireNonNull(state.nextPollAt());
        }

        @Test
        void thePollWaitsForTheEndOfTheHoursToSkip() {
            assertThat(next(new Pace(Duration.ZERO, Set.of(12, 13, 14), Set.of())))
                    .isEqualTo(Instant.parse("2026-03-01T15:00:00Z"));
        }

        @Test
        void thePollWaitsForTheEndOfTheDaysToSkip() {
            assertThat(next(new Pace(Duration.ZERO, Set.of(0), Set.of(DayOfWeek.SUNDAY))))
                    .isEqualTo(Instant.parse("2026-03-02T01:00:00Z"));
        }

        @Test
        void hoursThatAreNotNowChangeNothing() {
            assertThat(next(new Pace(Duration.ZERO, Set.of(3), Set.of(DayOfWeek.MONDAY))))
                    .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        }

        @Test
        void aFeedThatLeavesNoHourIsTakenForMistaken() {
            Set<Integer> all = IntStream.range(0, 24).boxed().collect(Collectors.toSet());
            assertThat(next(new Pace(Duration.ZERO, all, Set.of()))).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
            assertThat(next(new Pace(Duration.ZERO, Set.of(), Set.of(DayOfWeek.values()))))
                    .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        }
    }

    @Nested
    class AfterAFailure {

        private PollState fail(int failuresBefore, Duration retryAfter) {
            return after(failuresBefore, null).failed(Health.BROKEN, "The server answers 500.", retryAfter);
        }

        @Test
        void thePauseIsAQuarterOfAnHourDoubledEachTimeLessAFewPercent() {
            for (int failures = 0; failures < 6; failures++) {
                Duration full = Duration.ofMinutes(15L << failures);
                assertThat(pause(fail(failures, Duration.ZERO)))
                        .isBetween(full.multipliedBy(8).dividedBy(10), full);
            }
        }

        @Test
        void itIsTriedForEverAtMostADayApart() {
            for (int failures : new int[] {7, 20, 1_000, Integer.MAX_VALUE - 1}) {
                assertThat(pause(fail(failures, Duration.ZERO))).isBetween(Duration.ofHours(19), Duration.ofHours(24));
            }
        }

        @Test
        void theJitterIsTheSourcesOwnAndAlwaysTheSame() {
            assertThat(fail(2, Duration.ZERO)).isEqualTo(fail(2, Duration.ZERO));
            PollState other = new PollDecision(NOW, new SourceId("weekly"), fail(1, Duration.ZERO))
                    .failed(Health.BROKEN, "The server answers 500.", Duration.ZERO);
            assertThat(other.nextPollAt()).isNotEqualTo(fail(2, Duration.ZERO).nextPollAt());
        }

        @Test
        void aWishOfTheServerIsTheLeastUpToAWeek() {
            assertThat(pause(fail(0, Duration.ofHours(30)))).isEqualTo(Duration.ofHours(30));
            assertThat(pause(fail(0, Duration.ofDays(999)))).isEqualTo(Duration.ofDays(7));
        }

        @Test
        void whatWasKnownOfTheFeedStaysKnown() {
            PollState state = fail(4, Duration.ZERO);

            assertThat(state.validators()).isEqualTo(OLD);
            assertThat(state.failures()).isEqualTo(5);
            assertThat(state.health()).isEqualTo(Health.BROKEN);
            assertThat(state.reason()).isEqualTo("The server answers 500.");
        }
    }

    @Nested
    class AfterARequestToComeLessOften {

        @Test
        void theTimeAskedForIsWaited() {
            PollState state = after(0, null).rateLimited(429, Duration.ofHours(2));

            assertThat(pause(state)).isEqualTo(Duration.ofHours(2));
            assertThat(state.health()).isEqualTo(Health.SLOW);
            assertThat(state.reason()).contains("429");
        }

        @Test
        void withoutATimeItIsAsAfterAFailure() {
            assertThat(pause(after(0, null).rateLimited(429, Duration.ZERO)))
                    .isBetween(Duration.ofMinutes(12), Duration.ofMinutes(15));
        }

        @Test
        void aSourceWhoseHostAskedIsLeftAloneAndNothingElseChanges() {
            PollDecision decision = after(2, NOW.minusSeconds(60));
            PollState state = decision.hostPaused(NOW.plus(Duration.ofHours(1)));

            assertThat(pause(state)).isBetween(Duration.ofMinutes(60), Duration.ofMinutes(65));
            assertThat(state.pollAt(NOW)).isEqualTo(decision.before());
        }
    }

    @Nested
    class AfterAFeedThatIsGone {

        @Test
        void thereIsNoNextPoll() {
            PollState state = after(0, null).gone("The feed is gone for good (410).");

            assertThat(state.nextPollAt()).isNull();
            assertThat(state.isDue(NOW.plus(Duration.ofDays(9_999)))).isFalse();
            assertThat(state.health()).isEqualTo(Health.GONE);
            assertThat(state.reason()).contains("410");
        }
    }
}

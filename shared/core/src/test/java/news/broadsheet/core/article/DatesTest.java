package news.broadsheet.core.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    @Nested
    class WhenFirstSeen {

        @Test
        void theSourcesDateIsTaken() {
            Dates dates = Dates.firstSeen(YESTERDAY, null, NOW);
            assertThat(dates.publishedAt()).isEqualTo(YESTERDAY);
            assertThat(dates.sortAt()).isEqualTo(YESTERDAY);
            assertThat(dates.firstSeenAt()).isEqualTo(NOW);
            assertThat(dates.statedAt()).isNull();
        }

        @Test
        void aDateInTheFutureIsClampedAndKeptAsEvidence() {
            Instant tomorrow = NOW.plus(Duration.ofDays(1));
            Dates dates = Dates.firstSeen(tomorrow, null, NOW);
            assertThat(dates.publishedAt()).isEqualTo(NOW);
            assertThat(dates.statedAt()).isEqualTo(tomorrow);
        }

        @Test
        void anAbsentDateBecomesTheTimeWeSawIt() {
            Dates dates = Dates.firstSeen(null, null, NOW);
            assertThat(dates.publishedAt()).isEqualTo(NOW);
            assertThat(dates.statedAt()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "0001-01-01T00:00:00Z",
                    "1970-01-01T00:00:00Z",
                    "1989-12-31T23:59:59Z",
                    "2038-01-01T00:00:00Z",
                    "9999-12-31T00:00:00Z"
                })
        void anAbsurdDateIsTakenForNoneAndKeptAsEvidence(Instant absurd) {
            Dates dates = Dates.firstSeen(absurd, absurd, NOW);
            assertThat(dates.publishedAt()).isEqualTo(NOW);
            assertThat(dates.sortAt()).isEqualTo(NOW);
            assertThat(dates.statedAt()).isEqualTo(absurd);
            assertThat(dates.updatedAt()).isNull();
        }

        @Test
        void noDateIsBelievedThatLiesAboveThePlaceGiven() {
            Instant place = YESTERDAY.minusSeconds(60);
            Dates dates = Dates.firstSeen(YESTERDAY, null, NOW, place);
            assertThat(dates.publishedAt()).isEqualTo(place);
            assertThat(dates.sortAt()).isEqualTo(place);
            assertThat(dates.statedAt()).isEqualTo(YESTERDAY);
            assertThat(dates.firstSeenAt()).isEqualTo(NOW);
            assertThat(Dates.firstSeen(null, null, NOW, place).publishedAt()).isEqualTo(place);
            Instant older = place.minusSeconds(60);
            assertThat(Dates.firstSeen(older, null, NOW, place).publishedAt()).isEqualTo(older);
        }

        @Test
        void anUpdateInTheFutureIsNotBelieved() {
            assertThat(Dates.firstSeen(YESTERDAY, NOW.plusSeconds(60), NOW).updatedAt())
                    .isNull();
            assertThat(Dates.firstSeen(YESTERDAY, NOW.minusSeconds(60), NOW).updatedAt())
                    .isEqualTo(NOW.minusSeconds(60));
        }
    }

    @Nested
    class WhenRevised {

        private final Dates first = Dates.firstSeen(YESTERDAY, null, NOW);
        private final Instant later = NOW.plus(Duration.ofHours(3));

        @Test
        void thePlaceInListsAndTheFirstSightStay() {
            Dates revised = first.revised(YESTERDAY.minusSeconds(600), later, later);
            assertThat(revised.sortAt()).isEqualTo(first.sortAt());
            assertThat(revised.firstSeenAt()).isEqualTo(first.firstSeenAt());
            assertThat(revised.publishedAt()).isEqualTo(YESTERDAY.minusSeconds(600));
            assertThat(revised.updatedAt()).isEqualTo(later);
            assertThat(revised.fetchedAt()).isEqualTo(later);
        }

        @Test
        void aDateNeverMovesLater() {
            Dates revised = first.revised(YESTERDAY.plusSeconds(600), null, later);
            assertThat(revised.publishedAt()).isEqualTo(YESTERDAY);
            assertThat(revised.statedAt()).isNull();
        }

        @Test
        void aDateAfterTheFirstSightIsKeptAsEvidenceOnly() {
            Dates revised = first.revised(later, null, later);
            assertThat(revised.publishedAt()).isEqualTo(YESTERDAY);
            assertThat(revised.statedAt()).isEqualTo(later);
        }

        @Test
        void aDateThatWentMissingChangesNothing() {
            assertThat(first.revised(null, null, later).publishedAt()).isEqualTo(YESTERDAY);
        }
    }
}

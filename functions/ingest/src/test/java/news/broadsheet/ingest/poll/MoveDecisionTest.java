package news.broadsheet.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Move;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rhythm;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.Validators;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The branch of {@link PollDecision} that watches permanent redirects. */
class MoveDecisionTest {

    private static final Instant NOW = Samples.NOW;
    private static final Validators OLD = new Validators("\"old\"", null, "old");
    private static final SourceId SOURCE = new SourceId("daily");
    private static final Duration QUICK = Duration.ofMillis(200);

    private static final URI FEED = URI.create("http://old.example/feed.xml");
    private static final URI MOVED = URI.create("https://new.example/feed.xml");

    private PollDecision watching(@Nullable Move move) {
        return new PollDecision(NOW, SOURCE, new PollState(NOW, OLD, 0, Health.OK, null, Rhythm.UNKNOWN, move, false));
    }

    private PollState met(@Nullable Move before, @Nullable URI to) {
        return watching(before).unchanged(new PollAnswer(OLD, Duration.ZERO, QUICK, to));
    }

    @Test
    void itIsWatchedAndSaid() {
        PollState state = met(null, MOVED);

        assertThat(state.move()).isEqualTo(new Move(MOVED, NOW, 1));
        assertThat(state.health()).isEqualTo(Health.MOVED);
        assertThat(state.reason()).contains(MOVED.toString());
    }

    @Test
    void itIsAdoptedOnceItHasHeldForDaysAndPolls() {
        Instant days = NOW.minus(Duration.ofDays(3));
        assertThat(adopted(new Move(MOVED, days, 2))).isTrue();
        assertThat(adopted(new Move(MOVED, days.plusSeconds(1), 9))).isFalse();
        assertThat(adopted(new Move(MOVED, days, 1))).isFalse();
    }

    private boolean adopted(Move before) {
        return watching(before).adopts(FEED, met(before, MOVED));
    }

    @Test
    void anotherTargetBeginsAnew() {
        Move before = new Move(URI.create("https://elsewhere.example/"), NOW.minus(Duration.ofDays(9)), 50);
        assertThat(met(before, MOVED).move()).isEqualTo(new Move(MOVED, NOW, 1));
    }

    @Test
    void oneThatIsNotMetAgainIsForgotten() {
        PollState state = met(new Move(MOVED, NOW.minus(Duration.ofDays(2)), 5), null);

        assertThat(state.move()).isNull();
        assertThat(state.health()).isEqualTo(Health.OK);
    }

    @Test
    void theSameAddressByHttpsIsAdoptedAtOnce() {
        URI upgraded = URI.create("https://old.example/feed.xml");
        assertThat(watching(null).adopts(FEED, met(null, upgraded))).isTrue();
        assertThat(watching(null).adopts(FEED, met(null, URI.create("https://old.example/other.xml"))))
                .isFalse();
        assertThat(watching(null).adopts(upgraded, met(null, FEED))).isFalse();
    }

    @Test
    void itOutlivesAFailure() {
        Move move = new Move(MOVED, NOW.minus(Duration.ofDays(1)), 4);
        assertThat(watching(move)
                        .failed(Health.BROKEN, "The server answers 500.", Duration.ZERO)
                        .move())
                .isEqualTo(move);
    }
}

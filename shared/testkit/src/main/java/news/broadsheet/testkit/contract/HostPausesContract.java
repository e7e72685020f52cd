package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import news.broadsheet.core.source.HostPauses;
import org.junit.jupiter.api.Test;

/** What every {@link HostPauses} promises. */
public abstract class HostPausesContract {

    private static final String DAILY = "daily.example";
    private static final Instant LATER = NOW.plusSeconds(90);

    protected abstract HostPauses pauses();

    @Test
    void aHostIsNotPausedUntilSomebodySaysSo() {
        assertThat(pauses().pausedUntil(DAILY, NOW)).isEmpty();
    }

    @Test
    void aPauseHoldsForItsHostAloneAndUntilItIsOver() {
        HostPauses pauses = pauses();
        pauses.pause(DAILY, LATER);
        assertThat(pauses.pausedUntil(DAILY, NOW)).contains(LATER);
        assertThat(pauses.pausedUntil(DAILY, LATER.minusMillis(1))).contains(LATER);
        assertThat(pauses.pausedUntil(DAILY, LATER)).isEmpty();
        assertThat(pauses.pausedUntil("daily.example:8443", NOW)).isEmpty();
    }

    @Test
    void theLongestPauseIsKept() {
        HostPauses pauses = pauses();
        pauses.pause(DAILY, LATER);
        pauses.pause(DAILY, NOW.plusSeconds(30));
        assertThat(pauses.pausedUntil(DAILY, NOW)).contains(LATER);
        pauses.pause(DAILY, LATER.plusSeconds(60));
        assertThat(pauses.pausedUntil(DAILY, NOW)).contains(LATER.plusSeconds(60));
    }

    @Test
    void aNewPauseFollowsOneThatIsOver() {
        HostPauses pauses = pauses();
        pauses.pause(DAILY, NOW);
        pauses.pause(DAILY, LATER);
        assertThat(pauses.pausedUntil(DAILY, NOW.plusSeconds(1))).contains(LATER);
    }
}

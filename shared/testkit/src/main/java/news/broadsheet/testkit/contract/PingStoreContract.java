package news.broadsheet.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import news.broadsheet.core.feed.PingStore;
import news.broadsheet.core.feed.PingStore.Told;
import org.junit.jupiter.api.Test;

/** What every {@link PingStore} promises. */
public abstract class PingStoreContract {

    protected abstract PingStore pings();

    @Test
    void nothingIsKeptAtFirst() {
        assertThat(pings().find()).isEmpty();
    }

    @Test
    void whatIsPutIsFound() {
        PingStore pings = pings();
        assertThat(pings.put(new Told(1, Set.of("a", "b"), Set.of("/")))).isTrue();
        Told next = new Told(2, Set.of("b", "c"), Set.of());
        assertThat(pings.put(next)).isTrue();
        assertThat(pings.find()).contains(next);
    }

    @Test
    void ofTwoThatFoundTheSameTheFirstWins() {
        PingStore pings = pings();
        Told first = new Told(1, Set.of("a"), Set.of());
        assertThat(pings.put(first)).isTrue();
        assertThat(pings.put(new Told(1, Set.of("b"), Set.of()))).isFalse();
        assertThat(pings.put(new Told(3, Set.of("b"), Set.of()))).isFalse();
        assertThat(pings.find()).contains(first);
    }
}

package news.broadsheet.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.source.Validators;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pause between requests to one host, on a clock that moves only while somebody waits. */
class RequestPauseTest {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final TestClock clock = new TestClock();
    private final List<Duration> waits = new ArrayList<>();
    private final RequestPause pause = new RequestPause(PAUSE, clock, wait -> {
        waits.add(wait);
        clock.advance(wait);
    });
    private final Publisher publisher = new Publisher();
    private final Fetcher fetcher = new Fetcher(FetchLimits.STANDARD, new AddressRule(true), "test", clock, pause);

    @AfterEach
    void close() {
        fetcher.close();
        publisher.close();
    }

    @Test
    void theFirstRequestToAHostDoesNotWaitTheNextDoes() throws InterruptedException {
        pause.before("daily.example");
        pause.after("daily.example");
        assertThat(waits).isEmpty();
        clock.advance(Duration.ofMillis(300));
        pause.before("other.example");
        assertThat(waits).isEmpty();
        pause.before("daily.example");
        assertThat(waits).containsExactly(Duration.ofMillis(700));
    }

    @Test
    void thePauseIsCountedFromTheAnswer() throws InterruptedException {
        pause.before("daily.example");
        clock.advance(Duration.ofSeconds(20));
        pause.after("daily.example");
        pause.before("daily.example");
        assertThat(waits).containsExactly(PAUSE);
    }

    @Test
    void whoeverComesWhileAnotherWaitsIsBehindIt() throws InterruptedException {
        List<Duration> asked = new ArrayList<>();
        RequestPause crowded = new RequestPause(PAUSE, clock, asked::add);
        for (int i = 0; i < 3; i++) {
            crowded.before("daily.example");
        }
        assertThat(asked).containsExactly(PAUSE, PAUSE.multipliedBy(2));
    }

    @Test
    void afterALongTimeNobodyWaits() throws InterruptedException {
        pause.before("daily.example");
        pause.after("daily.example");
        clock.advance(PAUSE);
        pause.before("daily.example");
        assertThat(waits).isEmpty();
    }

    @Test
    void everyHopOfAFetchIsARequest() {
        publisher.on("/a", exchange -> {
            exchange.getResponseHeaders().set("Location", "/b");
            Publisher.status(exchange, 302);
        });
        publisher.serve("/b", "text/plain", "found");
        fetch("/a");
        assertThat(waits).containsExactly(PAUSE);
        fetch("/b");
        assertThat(waits).containsExactly(PAUSE, PAUSE);
    }

    @Test
    void aFormIsARequestToo() {
        publisher.serve("/a", "text/plain", "found");
        fetch("/a");
        fetcher.post(publisher.url("/a"), Map.of("hub.mode", "subscribe"));
        assertThat(waits).containsExactly(PAUSE);
    }

    private void fetch(String path) {
        assertThat(fetcher.fetch(publisher.url(path), Validators.NONE, "*/*")).isInstanceOf(FetchOutcome.Fetched.class);
    }
}

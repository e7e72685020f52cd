package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.ingest.fetch.Publisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Article pages of servers that asked us to stay away. */
class PausedPagesTest {

    private final Herald herald = new Herald();
    private final Pipeline pipeline = herald.pipeline;
    private String entry = "";

    @BeforeEach
    void fetchTheFeed() {
        herald.news.save(herald.source().build());
        pipeline.invoke(pipeline.poll, "{}");
        pipeline.deliver(pipeline.fetch, pipeline.fetchQueue.getFirst(), 1);
        entry = pipeline.entryQueue.getFirst();
    }

    @AfterEach
    void close() {
        herald.close();
    }

    private void pageAnswers(int status, String retryAfter) {
        herald.publisher.on("/bridge", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            Publisher.status(exchange, status);
        });
    }

    private long pageRequests() {
        return herald.publisher.requests().stream()
                .filter(request -> request.path().equals("/bridge"))
                .count();
    }

    private void assertThatTheArticleHasNoPage() {
        assertThat(herald.only().headline()).isEqualTo("The bridge opens");
        assertThat(herald.only().byline()).isNull();
    }

    @Test
    void anEntryWhosePageMayNotBeReadYetWaitsForIt() {
        String host = Hosts.of(herald.publisher.url("/"));
        pageAnswers(429, "120");

        assertThat(pipeline.deliver(pipeline.entry, entry, 1)).isFalse();
        assertThat(herald.latest()).isEmpty();
        assertThat(pipeline.pauses.pausedUntil(host, pipeline.clock.instant()))
                .contains(pipeline.clock.instant().plusSeconds(120));

        herald.publisher.serve("/bridge", "text/html", "<h1>The bridge opens</h1><p class='byline'>By Ann Author</p>");
        pipeline.clock.advance(Duration.ofSeconds(119));
        assertThat(pipeline.deliver(pipeline.entry, entry, 1)).isFalse();
        assertThat(pageRequests()).as("the host was left alone").isOne();
        assertThat(pipeline.parked).isEmpty();

        pipeline.clock.advance(Duration.ofSeconds(1));
        assertThat(pipeline.deliver(pipeline.entry, entry, 2)).isTrue();
        assertThat(pageRequests()).isEqualTo(2);
        assertThat(herald.only().byline()).isEqualTo("By Ann Author");
    }

    @Test
    void anEntryDeliveredForTheLastTimeIsStoredWithoutItsPage() {
        pageAnswers(503, "300");

        assertThat(pipeline.deliver(pipeline.entry, entry, Pipeline.MOST_RECEIVES))
                .isTrue();

        assertThatTheArticleHasNoPage();
        assertThat(pipeline.parked).isEmpty();
    }

    @Test
    void newsDoesNotWaitForLong() {
        pageAnswers(429, "901");

        assertThat(pipeline.deliver(pipeline.entry, entry, 1)).isTrue();

        assertThatTheArticleHasNoPage();
    }

    @Test
    void aPauseIsAMinuteAtLeastAndADayAtMost() {
        String host = Hosts.of(herald.publisher.url("/"));
        List<String> asked = List.of("5", "999999999");
        List<Duration> kept = List.of(Duration.ofMinutes(1), Duration.ofDays(1));
        for (int i = 0; i < asked.size(); i++) {
            pageAnswers(429, asked.get(i));
            pipeline.deliver(pipeline.entry, entry, 1);
            assertThat(pipeline.pauses.pausedUntil(host, pipeline.clock.instant()))
                    .contains(pipeline.clock.instant().plus(kept.get(i)));
            pipeline.clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void aServerThatOnlyFailsIsNotPaused() {
        herald.publisher.on("/bridge", exchange -> Publisher.status(exchange, 503));

        assertThat(pipeline.deliver(pipeline.entry, entry, 1)).isTrue();

        assertThatTheArticleHasNoPage();
        assertThat(pipeline.pauses.pausedUntil(Hosts.of(herald.publisher.url("/")), pipeline.clock.instant()))
                .isEmpty();
    }
}

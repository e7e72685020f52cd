package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.aws.Throttling;
import news.broadsheet.testkit.contract.NewsPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handlers over DynamoDB: what a poll costs, and what becomes of messages when the store gives way underneath. */
class DynamoIngestTest {

    private static final SourceId HERALD = new SourceId("herald");
    private static final String FETCH = "{\"source\":\"herald\"}";
    private static final String ETAG = "\"1\"";

    /** More requests than any message here takes. */
    private static final int PLENTY = 40;

    private final Publisher publisher = new Publisher();
    private final Throttle throttle = new Throttle();
    private final Spent spent = new Spent();
    private TestTables tables;
    private NewsPorts news;
    private Pipeline pipeline;

    @BeforeEach
    void start() {
        tables = EmbeddedAws.shared().fresh();
        news = tables.newsPorts(new Throttle(), spent);
        pipeline = new Pipeline(news.sources(), news.articles(), news.feeds());
        publisher.serve("/feed.xml", "text/xml", Herald.rss(Herald.item("1", "The bridge opens", "/bridge")));
        news.sources()
                .save(Samples.source(HERALD.value())
                        .home(publisher.url("/").toString())
                        .feedUrl(publisher.url("/feed.xml").toString())
                        .pages(false)
                        .build());
    }

    @AfterEach
    void close() {
        pipeline.close();
        publisher.close();
        tables.close();
    }

    private PollState poll() {
        return news.sources().find(HERALD).map(Source::poll).orElseThrow();
    }

    private List<Card> latest() {
        return news.feeds().page(new ListName.Latest(), null, 10).items();
    }

    /** What polling costs after a first poll, a day and an hour later. */
    private Spent.Total costOfTheNextPoll() {
        pipeline.clock.advance(Duration.ofHours(25));
        PollState before = poll();
        spent.take();
        assertThat(pipeline.deliver(pipeline.fetch, FETCH, 1)).isTrue();
        Spent.Total total = spent.take();
        assertThat(poll().nextPollAt()).isAfter(before.nextPollAt());
        assertThat(pipeline.entryQueue).isEmpty();
        return total;
    }

    private static void assertThatItIsOneWrite(Spent.Total total) {
        assertThat(total.requests()).containsExactly("GetItem", "UpdateItem");
        assertThat(total.table())
                .as("half a unit to read the source, one to note the poll")
                .isEqualTo(1.5);
    }

    @Test
    void aPollThatIsAnswered304IsOneWriteAndReadsNoArticle() {
        String feed = Herald.rss(Herald.item("1", "The bridge opens", "/bridge"));
        publisher.on("/feed.xml", exchange -> {
            exchange.getResponseHeaders().set("ETag", ETAG);
            if (ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                Publisher.status(exchange, 304);
            } else {
                Publisher.send(exchange, 200, "text/xml", feed.getBytes(StandardCharsets.UTF_8));
            }
        });
        pipeline.run();

        assertThatItIsOneWrite(costOfTheNextPoll());

        assertThat(publisher.requests().getLast().headers()).containsKey("If-None-Match");
    }

    @Test
    void aPollThatBringsTheSameBodyIsOneWriteAndReadsNoArticle() {
        pipeline.run();

        assertThatItIsOneWrite(costOfTheNextPoll());
    }

    @Test
    void aPollThatFailsAgainIsOneWriteAndReadsNoArticle() {
        pipeline.run();
        publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 503));
        pipeline.clock.advance(Duration.ofHours(25));
        // The first failure changes the health, which the public list shows, too.
        assertThat(pipeline.deliver(pipeline.fetch, FETCH, 1)).isTrue();

        pipeline.clock.advance(Duration.ofHours(25));
        spent.take();
        assertThat(pipeline.deliver(pipeline.fetch, FETCH, 1)).isTrue();

        assertThatItIsOneWrite(spent.take());
    }

    /** A pipeline whose requests to the store fail once the throttle says so. */
    private Pipeline throttled(boolean answersLost) {
        NewsPorts ports = tables.newsPorts(throttle, new Throttling(throttle, answersLost));
        return new Pipeline(ports.sources(), ports.articles(), ports.feeds());
    }

    /** Delivers with ever more requests let through, until it is done; how often it failed. */
    private int failures(Pipeline failing, RequestStreamHandler handler, String message, Runnable afterEach) {
        for (int allowed = 0; allowed < PLENTY; allowed++) {
            throttle.failAfter(allowed);
            boolean done = failing.deliver(handler, message, 1);
            throttle.recover();
            afterEach.run();
            if (done) {
                return allowed;
            }
        }
        throw new AssertionError("it never gets done");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFetchThatIsInterruptedAnywhereIsDoneByALaterDelivery(boolean answersLost) {
        try (Pipeline failing = throttled(answersLost)) {
            int failures = failures(failing, failing.fetch, FETCH, () -> {
                // Never remembered as read before its entries are handed on.
                if (poll().validators().bodyHash() != null) {
                    assertThat(failing.entryQueue).isNotEmpty();
                }
            });

            assertThat(failures).isGreaterThanOrEqualTo(2);
            assertThat(poll().validators().bodyHash()).isNotNull();
            assertThat(failing.entryQueue).isNotEmpty();
            failing.drain();
            assertThat(latest()).extracting(Card::headline).containsExactly("The bridge opens");
            assertThat(failing.parked).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEntryThatIsInterruptedAnywhereIsStoredWholeByALaterDelivery(boolean answersLost) {
        pipeline.deliver(pipeline.fetch, FETCH, 1);
        String message = pipeline.entryQueue.removeFirst();
        try (Pipeline failing = throttled(answersLost)) {
            int failures = failures(
                    failing,
                    failing.entry,
                    message,
                    () -> assertThat(latest())
                            .allSatisfy(card ->
                                    assertThat(news.articles().find(card.id())).isPresent()));

            assertThat(failures).isGreaterThan(3);
            assertThat(latest()).hasSize(1);
            Article article = news.articles().find(latest().getFirst().id()).orElseThrow();
            assertThat(article.headline()).isEqualTo("The bridge opens");
            assertThat(article.revision()).isEqualTo(1);
            assertThat(failing.parked).isEmpty();
        }
    }

    @Test
    void whatTheStoreThrottlesForTheLastTimeIsParkedWithItsReason() {
        pipeline.deliver(pipeline.fetch, FETCH, 1);
        String entry = pipeline.entryQueue.removeFirst();
        try (Pipeline failing = throttled(false)) {
            throttle.failAfter(0);

            assertThat(failing.deliver(failing.fetch, FETCH, Pipeline.MOST_RECEIVES - 1))
                    .isFalse();
            assertThat(failing.parked).isEmpty();
            assertThat(failing.deliver(failing.fetch, FETCH, Pipeline.MOST_RECEIVES))
                    .isTrue();
            assertThat(failing.deliver(failing.entry, entry, Pipeline.MOST_RECEIVES))
                    .isTrue();

            assertThat(failing.parked)
                    .hasSize(2)
                    .allSatisfy(parked ->
                            assertThat(parked).startsWith("StoreBusyException: the store asks to come back later"));
            assertThat(failing.parked.getFirst()).endsWith(FETCH);
            assertThat(failing.parked.getLast()).endsWith(entry);
        }
    }
}

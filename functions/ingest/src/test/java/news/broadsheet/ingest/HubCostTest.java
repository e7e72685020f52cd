package news.broadsheet.ingest;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.NewsPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a hub costs over DynamoDB. That a source without one costs nothing more is in {@link DynamoIngestTest}. */
class HubCostTest {

    private static final String FETCH = "{\"source\":\"herald\"}";

    private final Publisher publisher = new Publisher();
    private final Spent spent = new Spent();
    private TestTables tables;
    private Pipeline pipeline;

    @BeforeEach
    void start() {
        tables = EmbeddedAws.shared().fresh();
        NewsPorts news = tables.newsPorts(new Throttle(), spent);
        pipeline = new Pipeline(news.sources(), news.articles(), news.feeds(), tables.subscriptions(spent));
        publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 304));
        Source source = Samples.source("herald")
                .feedUrl(publisher.url("/feed.xml").toString())
                .poll(PollState.dueAt(NOW)
                        .withValidators(new Validators("\"v1\"", null, null))
                        .withHub(true))
                .pages(false)
                .build();
        news.sources().save(source);
        HubSubscription live = HubSubscription.asked(
                        source.id(),
                        URI.create("https://hub.example/"),
                        URI.create("https://herald.example/feed.xml"),
                        "0F1s9dXb7QmZcV2kTn4hLwRy_e8uJ-aP",
                        "c2VjcmV0IG9mIHRoZSBzYW1wbGUgc3Vic2NyaXB0aW9u",
                        NOW)
                .verified(NOW, Duration.ofDays(10))
                .delivered(NOW.minusSeconds(60), true);
        pipeline.subscriptions.begin(live);
        spent.take();
    }

    @AfterEach
    void close() {
        pipeline.close();
        publisher.close();
        tables.close();
    }

    @Test
    void anUnchangedPollOfASourceWithAHubIsOneReadMore() {
        assertThat(pipeline.deliver(pipeline.fetch, FETCH, 1)).isTrue();
        pipeline.clock.advance(Duration.ofHours(25));
        spent.take();
        assertThat(pipeline.deliver(pipeline.fetch, FETCH, 1)).isTrue();

        Spent.Total total = spent.take();
        assertThat(total.requests()).containsExactly("GetItem", "GetItem", "UpdateItem");
        assertThat(total.table()).isEqualTo(2);
    }

    @Test
    void aDeliveryOfOneNewEntryIsOneWrite() {
        assertThat(Event.read("hub", "deliver").send(pipeline.hub).status()).isEqualTo(202);

        Spent.Total total = spent.take();
        assertThat(total.requests()).containsExactly("GetItem", "GetItem", "BatchGetItem", "GetItem", "UpdateItem");
        assertThat(total.table())
                .as("two reads, one consistent read and one write; names not found are free on DynamoDB Local")
                .isEqualTo(3);
        assertThat(total.index()).isZero();
    }

    @Test
    void aForgedDeliveryIsHalfAReadUnit() {
        assertThat(Event.read("hub", "deliver-forged").send(pipeline.hub).status())
                .isEqualTo(202);
        assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("GetItem"), 0.5, 0));
    }

    @Test
    void aCallOfAnUnknownCallbackIsHalfAReadUnit() {
        Event.read("hub", "deliver").path("source", "nobody").send(pipeline.hub);
        Event.read("hub", "deliver").path("token", "A".repeat(32)).send(pipeline.hub);
        assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("GetItem", "GetItem"), 1, 0));
    }
}

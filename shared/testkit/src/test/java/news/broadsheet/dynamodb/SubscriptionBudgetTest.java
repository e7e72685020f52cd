package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What subscriptions cost, and what becomes of two changes at once. */
class SubscriptionBudgetTest {

    private static final SourceId DAILY = new SourceId("daily");
    private static final HubSubscription ASKED = HubSubscription.asked(
            DAILY,
            URI.create("https://hub.example/"),
            URI.create("https://daily.example/" + "a".repeat(300)),
            "t".repeat(32),
            "s".repeat(43),
            NOW);

    private final Spent spent = new Spent();
    private TestTables tables;
    private SubscriptionStore store;

    @BeforeEach
    void create() {
        tables = EmbeddedAws.shared().fresh();
        store = tables.subscriptions(spent);
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aCallOfAnUnknownCallbackIsHalfAReadUnit() {
        assertThat(store.find(DAILY)).isEmpty();
        assertThat(spent.take()).isEqualTo(new Spent.Total(List.of("GetItem"), 0.5, 0));
    }

    @Test
    void beginningIsOneWriteAndAChangeOneReadMore() {
        store.begin(ASKED);
        assertThat(spent.take().units()).isEqualTo(1);
        store.change(DAILY, before -> before.verified(NOW, Duration.ofDays(10)).delivered(NOW, true));
        assertThat(spent.take().units()).isEqualTo(2);
        store.change(DAILY, before -> before);
        assertThat(spent.take().units()).isEqualTo(1);
    }

    @Test
    void ofTwoChangesAtOnceNoneIsLost() {
        store.begin(ASKED);
        AtomicInteger tries = new AtomicInteger();
        store.change(DAILY, before -> {
            if (tries.getAndIncrement() == 0) {
                tables.subscriptions().change(DAILY, HubSubscription::missed);
            }
            return before.missed();
        });
        assertThat(tries).hasValue(2);
        assertThat(store.find(DAILY)).contains(ASKED.missed().missed());
    }

    @Test
    void aChangeMeantForAnEarlierSubscriptionIsMadeOnlyToWhatIsThereNow() {
        store.begin(ASKED);
        HubSubscription next =
                HubSubscription.asked(DAILY, ASKED.hub(), ASKED.topic(), "another token", "another secret", NOW);
        AtomicInteger tries = new AtomicInteger();
        store.change(DAILY, before -> {
            if (tries.getAndIncrement() == 0) {
                tables.subscriptions().begin(next);
            }
            return before.token().equals(ASKED.token()) ? before.missed() : before;
        });
        assertThat(store.find(DAILY)).contains(next);
    }
}

package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SubscriptionStore;
import org.junit.jupiter.api.Test;

/** What every {@link SubscriptionStore} promises. */
public abstract class SubscriptionStoreContract {

    private static final SourceId DAILY = new SourceId("daily");
    private static final HubSubscription ASKED = asked("token-1");

    protected abstract SubscriptionStore subscriptions();

    private static HubSubscription asked(String token) {
        return HubSubscription.asked(
                DAILY,
                URI.create("https://hub.example/"),
                URI.create("https://daily.example/feed.xml?a=1"),
                token,
                "secret of " + token,
                NOW);
    }

    @Test
    void aSourceHasNoSubscriptionUntilOneBegins() {
        assertThat(subscriptions().find(DAILY)).isEmpty();
    }

    @Test
    void aSubscriptionComesBackAsItWasKeptWhateverItsStanding() {
        SubscriptionStore store = subscriptions();
        HubSubscription live = ASKED.verified(NOW.plusSeconds(1), Duration.ofDays(10));
        for (HubSubscription each : List.of(
                ASKED,
                live,
                live.delivered(NOW.plusSeconds(2), true).missed(),
                live.renewing(NOW.plusSeconds(3)),
                live.leaving(NOW, Duration.ofDays(30), "It delivered nothing."),
                live.avoided(NOW.plusSeconds(4), "It said no."))) {
            store.begin(each);
            assertThat(store.find(DAILY)).contains(each);
            assertThat(store.find(new SourceId("other"))).isEmpty();
        }
    }

    @Test
    void aChangeIsKeptAndWhatIsNoLongerThereIsGone() {
        SubscriptionStore store = subscriptions();
        store.begin(ASKED);
        HubSubscription live = ASKED.verified(NOW, Duration.ofDays(1)).missed();
        assertThat(store.change(
                        DAILY,
                        before -> before.verified(NOW, Duration.ofDays(1)).missed()))
                .contains(live);
        HubSubscription left = live.leaving(NOW, Duration.ofDays(30), "It delivered nothing.");
        assertThat(store.change(DAILY, before -> before.leaving(NOW, Duration.ofDays(30), "It delivered nothing.")))
                .contains(left);
        assertThat(store.find(DAILY)).contains(left);
    }

    @Test
    void aChangeThatChangesNothingLeavesAllAsItIs() {
        SubscriptionStore store = subscriptions();
        store.begin(ASKED);
        assertThat(store.change(DAILY, before -> before)).contains(ASKED);
        assertThat(store.find(DAILY)).contains(ASKED);
    }

    @Test
    void whereThereIsNoSubscriptionNothingIsChanged() {
        SubscriptionStore store = subscriptions();
        assertThat(store.change(DAILY, before -> before.missed())).isEmpty();
        assertThat(store.find(DAILY)).isEmpty();
    }

    @Test
    void anotherSubscriptionTakesThePlaceOfTheFirst() {
        SubscriptionStore store = subscriptions();
        store.begin(ASKED.verified(NOW, Duration.ofDays(1)));
        store.begin(asked("token-2"));
        assertThat(store.find(DAILY)).contains(asked("token-2"));
    }
}

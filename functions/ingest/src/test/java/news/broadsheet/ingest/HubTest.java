package news.broadsheet.ingest;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.HubSubscription.Standing;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source with a hub, from the poll that finds it to the hub that is dropped; polls go on whatever the hub does. */
class HubTest {

    private static final Duration LEASE = Duration.ofDays(8);

    private final Herald herald = new Herald();
    private final LoopbackHub hub = new LoopbackHub(herald.publisher, herald.pipeline.hub);
    private int published;

    @BeforeEach
    void save() {
        publishAnother();
        herald.news.save(herald.source().pages(false).build());
    }

    @AfterEach
    void close() {
        herald.close();
    }

    /** One more entry in the feed; the hub knows nothing of it until it is told. */
    private void publishAnother() {
        published++;
        herald.publish(feed());
    }

    private String feed() {
        StringBuilder items = new StringBuilder(hub.link());
        for (int i = published; i > 0; i--) {
            items.append(Herald.item("urn:" + i, "Bridge " + i + " opens", "/bridge-" + i));
        }
        return Herald.rss(items.toString());
    }

    private void subscribe() {
        herald.pipeline.run();
        assertThat(hub.verify(LEASE.toSeconds()).status()).isEqualTo(200);
    }

    private void poll() {
        herald.runAgain();
    }

    private HubSubscription subscription() {
        return herald.pipeline.subscriptions.find(Herald.ID).orElseThrow();
    }

    private Duration nextPollIn() {
        Instant next = Objects.requireNonNull(herald.poll().nextPollAt());
        return Duration.between(herald.pipeline.clock.instant(), next);
    }

    @Test
    void theHubThatAFeedNamesIsAskedOnceWithAllThatItNeeds() {
        herald.pipeline.run();
        assertThat(herald.poll().hub()).isTrue();
        poll();

        assertThat(hub.asked()).singleElement().satisfies(form -> {
            assertThat(form)
                    .containsEntry("hub.mode", "subscribe")
                    .containsEntry(
                            "hub.topic", herald.publisher.url("/feed.xml").toString())
                    .containsEntry("hub.lease_seconds", "864000");
            assertThat(form.get("hub.secret")).hasSize(43);
            assertThat(form.get("hub.callback")).matches(Pipeline.PUBLIC_URL + "/v1/hubs/herald/[A-Za-z0-9_-]{32}");
        });
    }

    @Test
    void thatAHubWasAskedIsInTheLog() {
        herald.pipeline.run();
        assertThat(herald.pipeline.context.lines())
                .anySatisfy(
                        line -> assertThat(line).contains("; its hub " + herald.publisher.url("/hub") + " was asked"));
    }

    @Test
    void whatItDeliversIsReadableLikeWhatAPollFound() {
        subscribe();
        published++;

        Answer answer = hub.deliver(feed());
        herald.pipeline.drain();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body()).isEmpty();
        assertThat(herald.latest())
                .extracting("headline")
                .containsExactlyInAnyOrder("Bridge 1 opens", "Bridge 2 opens");
        assertThat(subscription().deliveries().lastNewAt()).isEqualTo(NOW);
    }

    @Test
    void whatIsNotSignedAsAgreedIsAnsweredAndIgnored() {
        subscribe();
        published++;

        for (String signature : new String[] {"", "sha256=00", "sha256=" + LoopbackHub.hmac(feed(), "guessed")}) {
            assertThat(hub.deliver(feed(), signature).status()).isEqualTo(202);
        }
        herald.pipeline.drain();

        assertThat(herald.latest()).hasSize(1);
        assertThat(subscription().deliveries().lastAt()).isNull();
    }

    @Test
    void whatIsNoFeedIsAnsweredAndIgnored() {
        subscribe();
        for (String document : new String[] {"", "<html><body>Hello</body></html>", "\u0000\u0001"}) {
            assertThat(hub.deliver(document).status()).isEqualTo(202);
        }
        assertThat(subscription().deliveries().lastAt()).isNull();
    }

    @Test
    void aDeliveryThatComesTwiceIsStoredOnce() {
        subscribe();
        published++;
        hub.deliver(feed());
        herald.pipeline.drain();
        hub.deliver(feed());
        herald.pipeline.drain();
        assertThat(herald.latest()).hasSize(2);
    }

    @Test
    void aDeliveryThatCouldNotBeHandedOnIsAskedForAgain() {
        subscribe();
        published++;
        herald.pipeline.entryQueueIsDown = true;
        assertThat(hub.deliver(feed()).status()).isEqualTo(500);
        herald.pipeline.entryQueueIsDown = false;
        assertThat(hub.deliver(feed()).status()).isEqualTo(202);
        herald.pipeline.drain();
        assertThat(herald.latest()).hasSize(2);
    }

    @Test
    void aHubThatDeliversSlowsPollsAndKeepsTheSourceWell() {
        subscribe();
        published++;
        hub.deliver(feed());
        herald.pipeline.drain();
        herald.publish(feed());
        poll();

        assertThat(nextPollIn()).isGreaterThanOrEqualTo(Duration.ofHours(6));

        herald.pipeline.clock.advance(Duration.ofDays(3));
        hub.deliver(feed());
        herald.pipeline.clock.advance(Duration.ofDays(3));
        herald.pipeline.run();
        assertThat(herald.poll().lastNewAt()).isEqualTo(NOW);
        assertThat(herald.poll().health()).isEqualTo(Health.OK);
    }

    @Test
    void theLeaseIsRenewedWithTheSameCallbackThoughTheFeedDoesNotChange() {
        subscribe();
        String callback = hub.last("hub.callback");
        herald.pipeline.clock.advance(LEASE.minusDays(2));
        herald.pipeline.run();

        assertThat(hub.modes()).containsExactly("subscribe", "subscribe");
        assertThat(hub.last("hub.callback")).isEqualTo(callback);
        assertThat(hub.verify(LEASE.toSeconds()).status()).isEqualTo(200);
        assertThat(Objects.requireNonNull(subscription().lease()).until())
                .isEqualTo(herald.pipeline.clock.instant().plus(LEASE));
    }

    @Test
    void theLeaseIsRenewedThoughTheFeedCannotBeHadAndTheHubGoesOnDelivering() {
        subscribe();
        published++;
        String news = feed();
        herald.publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 403));
        herald.pipeline.clock.advance(LEASE.minusDays(2));
        herald.pipeline.run();

        assertThat(herald.poll().health()).isEqualTo(Health.BLOCKED);
        assertThat(hub.modes()).containsExactly("subscribe", "subscribe");
        hub.verify(LEASE.toSeconds());
        hub.deliver(news);
        herald.pipeline.drain();
        assertThat(herald.latest()).hasSize(2);
    }

    @Test
    void pollsComeInTimeForAShortLease() {
        herald.pipeline.run();
        hub.verify(Duration.ofHours(8).toSeconds());
        published++;
        hub.deliver(feed());
        herald.pipeline.drain();
        herald.publish(feed());
        herald.pipeline.clock.set(Objects.requireNonNull(herald.poll().nextPollAt()));
        herald.pipeline.run();

        herald.pipeline.clock.set(Objects.requireNonNull(herald.poll().nextPollAt()));
        herald.pipeline.run();

        assertThat(hub.modes()).containsExactly("subscribe", "subscribe");
        assertThat(subscription().isLive(herald.pipeline.clock.instant())).isTrue();
    }

    @Test
    void aHubThatNeverDeliversIsDroppedAndPolledPast() {
        subscribe();
        for (int i = 0; i < 3; i++) {
            publishAnother();
            poll();
        }

        assertThat(hub.modes()).containsExactly("subscribe", "unsubscribe");
        assertThat(subscription().standing()).isEqualTo(Standing.LEAVING);
        assertThat(hub.deliver(feed()).status()).isEqualTo(410);
        assertThat(hub.verifyUnsubscription().body()).isEqualTo(LoopbackHub.CHALLENGE);
        assertThat(subscription().standing()).isEqualTo(Standing.AVOIDED);
        assertThat(herald.latest()).hasSize(4);
        assertThat(herald.poll().hub()).isFalse();

        publishAnother();
        poll();
        assertThat(hub.asked()).hasSize(2);

        herald.pipeline.clock.advance(Duration.ofDays(30));
        publishAnother();
        poll();
        assertThat(hub.modes()).containsExactly("subscribe", "unsubscribe", "subscribe");
    }

    @Test
    void aHubThatRefusesIsLeftAloneForAWeek() {
        hub.answersWith(404);
        herald.pipeline.run();
        for (int i = 0; i < 3; i++) {
            publishAnother();
            poll();
        }
        assertThat(hub.asked()).hasSize(1);
        assertThat(subscription().reason()).isEqualTo("The hub refuses us (404).");

        herald.pipeline.clock.advance(Duration.ofDays(4));
        publishAnother();
        poll();
        assertThat(hub.asked()).hasSize(2);
    }

    @Test
    void aHubThatIsDownIsAskedAgainTheNextDay() {
        hub.answersWith(503);
        herald.pipeline.run();
        hub.answersWith(202);
        publishAnother();
        poll();
        assertThat(hub.modes()).containsExactly("subscribe", "subscribe");
        assertThat(herald.latest()).hasSize(2);
    }

    @Test
    void aSourceWithoutAHubIsNotLookedUp() {
        herald.publish(Herald.rss(Herald.item("urn:1", "Bridge 1 opens", "/bridge-1")));
        herald.pipeline.run();
        poll();
        assertThat(herald.subscriptions.requests()).isZero();
        assertThat(hub.asked()).isEmpty();
    }
}

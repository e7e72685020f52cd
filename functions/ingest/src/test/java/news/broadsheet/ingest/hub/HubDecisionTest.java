package news.broadsheet.ingest.hub;

import static news.broadsheet.ingest.hub.HubDecision.BACKUP_PAUSE;
import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.hub.HubStep.Avoid;
import news.broadsheet.ingest.hub.HubStep.Drop;
import news.broadsheet.ingest.hub.HubStep.Keep;
import news.broadsheet.ingest.hub.HubStep.None;
import news.broadsheet.ingest.hub.HubStep.Renew;
import news.broadsheet.ingest.hub.HubStep.Subscribe;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HubDecisionTest {

    private static final URI HUB = URI.create("https://hub.example/");
    private static final URI TOPIC = URI.create("https://herald.example/feed.xml");
    private static final HubOffer OFFER = new HubOffer(HUB, TOPIC);
    private static final HubOffer OTHER_HUB = new HubOffer(URI.create("https://other.example/"), TOPIC);
    private static final HubOffer OTHER_TOPIC = new HubOffer(HUB, URI.create("https://herald.example/new.xml"));
    private static final Duration LEASE = Duration.ofDays(8);

    private static HubSubscription asked() {
        return HubSubscription.asked(new SourceId("herald"), HUB, TOPIC, "token", "secret", NOW);
    }

    private static HubSubscription live() {
        return asked().verified(NOW, LEASE);
    }

    private static HubSubscription delivering() {
        return live().delivered(NOW, true);
    }

    private static HubDecision after(Duration time) {
        return new HubDecision(NOW.plus(time), Optional.of(OFFER));
    }

    private static HubDecision after(Duration time, HubOffer offer) {
        return new HubDecision(NOW.plus(time), Optional.of(offer));
    }

    /** The feed names no hub, or none that could reach us. */
    private static HubDecision withoutHub(Duration time) {
        return new HubDecision(NOW.plus(time), Optional.empty());
    }

    @Nested
    class WithoutASubscription {

        @Test
        void theHubThatTheFeedNamesIsAsked() {
            assertThat(after(Duration.ZERO).withNone()).isEqualTo(new Subscribe(OFFER));
        }

        @Test
        void whereTheFeedNamesNoneThereIsNothingToDo() {
            assertThat(withoutHub(Duration.ZERO).withNone()).isEqualTo(new None());
        }
    }

    @Nested
    class WithASubscriptionNotYetVerified {

        @Test
        void theHubHasADayToVerify() {
            assertThat(after(Duration.ofHours(23)).with(asked())).isEqualTo(Keep.AS_BEFORE);
        }

        @Test
        void thenItIsLeftAloneForAWeek() {
            assertThat(after(Duration.ofDays(1)).with(asked()))
                    .isInstanceOfSatisfying(
                            Avoid.class, avoid -> assertThat(avoid.howLong()).isEqualTo(Duration.ofDays(7)));
        }
    }

    @Nested
    class WithALiveSubscription {

        @Test
        void pollingIsNotSlowedUntilTheHubHasDelivered() {
            assertThat(after(Duration.ofHours(1)).with(live())).isEqualTo(keep(Duration.ZERO));
        }

        @Test
        void aHubThatDeliversSlowsPollingToTheBackupPace() {
            assertThat(after(Duration.ofHours(1)).with(delivering())).isEqualTo(keep(BACKUP_PAUSE));
        }

        @Test
        void oneMissBringsTheUsualPaceBack() {
            assertThat(after(Duration.ofHours(1)).with(delivering().missed())).isEqualTo(keep(Duration.ZERO));
        }

        @Test
        void thePauseEndsWhereTheRenewalIsDue() {
            assertThat(after(LEASE.minusDays(2).minusHours(1)).with(delivering()))
                    .isEqualTo(keep(Duration.ofHours(1)));
        }

        @Test
        void aFeedThatNamesItsHubNoLongerIsServedUntilTheLeaseIsOver() {
            assertThat(withoutHub(Duration.ofDays(7)).with(live())).isEqualTo(Keep.AS_BEFORE);
            assertThat(withoutHub(LEASE).with(live())).isEqualTo(new None());
        }

        /** Without a limit of its own, the pause may be longer than the lease. */
        private Keep keep(Duration pause) {
            return new Keep(pause, NOW.plus(LEASE.minusDays(2)));
        }
    }

    @Nested
    class ARenewal {

        @Test
        void isAskedForInTheLastQuarterOfTheLease() {
            HubSubscription short4 = asked().verified(NOW, Duration.ofHours(4));
            assertThat(after(Duration.ofHours(3).minusSeconds(1)).with(short4)).isInstanceOf(Keep.class);
            assertThat(after(Duration.ofHours(3)).with(short4)).isEqualTo(new Renew());
        }

        @Test
        void isAskedForTwoDaysBeforeTheEndOfALongLease() {
            assertThat(after(LEASE.minusDays(2)).with(delivering())).isEqualTo(new Renew());
        }

        @Test
        void isNotAskedForAgainWhileTheHubMayStillVerify() {
            Instant renewedAt = NOW.plus(LEASE.minusDays(2));
            HubSubscription renewing = live().renewing(renewedAt);
            assertThat(after(LEASE.minusHours(37)).with(renewing)).isEqualTo(Keep.AS_BEFORE);
            assertThat(after(LEASE.minusHours(36)).with(renewing)).isEqualTo(new Renew());
        }

        @Test
        void thatNeverCameIsANewSubscription() {
            HubSubscription renewing = live().renewing(NOW.plus(LEASE.minusHours(1)));
            assertThat(after(LEASE).with(renewing)).isEqualTo(new Subscribe(OFFER));
        }

        @Test
        void ofAVeryShortLeaseDoesNotMakePollsImpolite() {
            HubSubscription brief = asked().verified(NOW, Duration.ofMinutes(5));
            assertThat(after(Duration.ofMinutes(1)).with(brief))
                    .isEqualTo(new Keep(Duration.ZERO, NOW.plus(Duration.ofMinutes(31))));
        }
    }

    @Nested
    class AHubThatDoesNotDeliver {

        private HubSubscription missing(HubSubscription subscription, int polls) {
            HubSubscription missing = subscription;
            for (int i = 0; i < polls; i++) {
                missing = missing.missed();
            }
            return missing;
        }

        @Test
        void isLeftForAMonthAfterThreePollsThatFoundNews() {
            assertThat(after(Duration.ofDays(1)).with(missing(live(), 3)))
                    .isInstanceOfSatisfying(
                            Drop.class, drop -> assertThat(drop.howLong()).isEqualTo(Duration.ofDays(30)));
        }

        @Test
        void isKeptAfterTwo() {
            assertThat(after(Duration.ofDays(3)).with(missing(live(), 2))).isInstanceOf(Keep.class);
        }

        @Test
        void isNotBlamedForPollsFasterThanItself() {
            assertThat(after(Duration.ofHours(23)).with(missing(live(), 9))).isInstanceOf(Keep.class);
        }

        @Test
        void isForgivenByOneDelivery() {
            HubSubscription late = missing(live(), 9).delivered(NOW.plus(Duration.ofDays(2)), false);
            assertThat(after(Duration.ofDays(4)).with(late)).isInstanceOf(Keep.class);
        }

        @Test
        void isLeftThoughItOnceDelivered() {
            assertThat(after(Duration.ofDays(5)).with(missing(delivering(), 3))).isInstanceOf(Drop.class);
        }
    }

    @Nested
    class AHubThatIsAvoided {

        private final HubSubscription avoided = asked().avoided(NOW.plus(Duration.ofDays(7)), "It said no.");
        private final HubSubscription left = live().leaving(NOW, Duration.ofDays(30), "It delivered nothing.");

        @Test
        void isNotAsked() {
            assertThat(after(Duration.ofDays(6)).with(avoided)).isEqualTo(new None());
            assertThat(after(Duration.ofDays(29)).with(left)).isEqualTo(new None());
        }

        @Test
        void isNotAskedForAnotherTopicEither() {
            assertThat(after(Duration.ofDays(6), OTHER_TOPIC).with(avoided)).isEqualTo(new None());
        }

        @Test
        void isAskedAgainWhenItsTimeIsOver() {
            assertThat(after(Duration.ofDays(7)).with(avoided)).isEqualTo(new Subscribe(OFFER));
            assertThat(after(Duration.ofDays(30)).with(left)).isEqualTo(new Subscribe(OFFER));
            assertThat(withoutHub(Duration.ofDays(30)).with(left)).isEqualTo(new None());
        }

        @Test
        void doesNotKeepAnotherOneFromBeingAsked() {
            assertThat(after(Duration.ofDays(2), OTHER_HUB).with(avoided)).isEqualTo(new Subscribe(OTHER_HUB));
        }
    }

    @Nested
    class AFeedThatMoves {

        @Test
        void toAnotherHubOrTopicIsSubscribedToAnew() {
            assertThat(after(Duration.ofDays(1), OTHER_HUB).with(delivering())).isEqualTo(new Subscribe(OTHER_HUB));
            assertThat(after(Duration.ofDays(1), OTHER_TOPIC).with(delivering()))
                    .isEqualTo(new Subscribe(OTHER_TOPIC));
        }

        @Test
        void isFollowedOnceADay() {
            assertThat(after(Duration.ofHours(23), OTHER_HUB).with(delivering()))
                    .isEqualTo(Keep.AS_BEFORE);
        }
    }
}

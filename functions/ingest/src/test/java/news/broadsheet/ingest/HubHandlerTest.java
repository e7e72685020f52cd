package news.broadsheet.ingest;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.HubSubscription.Standing;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The callbacks, by the events of {@code events/hub}: what is confirmed and taken, and what is not. */
class HubHandlerTest {

    private static final String TOKEN = "0F1s9dXb7QmZcV2kTn4hLwRy_e8uJ-aP";
    private static final HubSubscription ASKED = HubSubscription.asked(
            Herald.ID,
            URI.create("https://hub.example/"),
            URI.create("https://herald.example/feed.xml"),
            TOKEN,
            "c2VjcmV0IG9mIHRoZSBzYW1wbGUgc3Vic2NyaXB0aW9u",
            NOW);
    private static final HubSubscription LIVE = ASKED.verified(NOW, Duration.ofDays(10));

    /** HMAC-SHA1 of nothing, by the secret above. */
    private static final String EMPTY_SHA1 = "6aa91c636b1d846c97455991a3e9901ab197f15c";

    private final Herald herald = new Herald();
    private final Pipeline pipeline = herald.pipeline;

    @BeforeEach
    void save() {
        herald.news.save(Samples.source("herald").pages(false).build());
    }

    @AfterEach
    void close() {
        herald.close();
    }

    private void given(HubSubscription subscription) {
        pipeline.subscriptions.begin(subscription);
    }

    private HubSubscription kept() {
        return pipeline.subscriptions.find(Herald.ID).orElseThrow();
    }

    private Event event(String name) {
        return Event.read("hub", name);
    }

    private Answer send(String name) {
        return event(name).send(pipeline.hub);
    }

    private Duration lease() {
        return Objects.requireNonNull(kept().lease()).length();
    }

    @Nested
    class AVerification {

        @Test
        void ofWhatWeAskedForIsConfirmedAsPlainText() {
            given(ASKED);

            Answer answer = send("verify");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("c4fd2b0ae1");
            assertThat(answer.header("content-type")).isEqualTo("text/plain; charset=utf-8");
            assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
            assertThat(kept()).isEqualTo(ASKED.verified(NOW, Duration.ofDays(5)));
        }

        @Test
        void mayComeTwiceAsTheFirstAnswerMayBeLost() {
            given(ASKED);
            send("verify");
            assertThat(send("verify").status()).isEqualTo(200);
        }

        @Test
        void ofARenewalLengthensTheLease() {
            given(LIVE.renewing(NOW));
            assertThat(send("verify").status()).isEqualTo(200);
            assertThat(kept().standing()).isEqualTo(Standing.LIVE);
        }

        @ParameterizedTest
        @CsvSource({
            "hub.topic, https://herald.example/other.xml",
            "hub.topic, ''",
            "hub.mode, publish",
            "hub.mode, unsubscribe",
            "hub.mode, ''",
            "hub.challenge, ''",
            "hub.challenge, <script>alert(1)</script>",
            "hub.challenge, two words",
        })
        void ofAnythingElseIsNotConfirmedAndNothingOfItRepeated(String parameter, String value) {
            given(ASKED);

            Answer answer = event("verify").query(parameter, value).send(pipeline.hub);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("c4fd2b0ae1", "script", "other.xml");
            assertThat(kept()).isEqualTo(ASKED);
        }

        @Test
        void withAChallengeOfAnyLengthIsNotRepeated() {
            given(ASKED);
            Event event = event("verify").query("hub.challenge", "a".repeat(513));
            assertThat(event.send(pipeline.hub).status()).isEqualTo(404);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0F1s9dXb7QmZcV2kTn4hLwRy_e8uJ-aQ", "x", "../../x"})
        void atAnotherAddressIsNotConfirmed(String token) {
            given(ASKED);
            assertThat(event("verify").path("token", token).send(pipeline.hub).status())
                    .isEqualTo(404);
            assertThat(event("verify").path("source", token).send(pipeline.hub).status())
                    .isEqualTo(404);
        }

        @ParameterizedTest
        @CsvSource({"0, PT5M", "60, PT5M", "86400, PT24H", "999999999999, PT720H", "soon, PT240H", "-1, PT240H"})
        void grantsALeaseWithinBounds(String seconds, Duration lease) {
            given(ASKED);
            event("verify").query("hub.lease_seconds", seconds).send(pipeline.hub);
            assertThat(lease()).isEqualTo(lease);
        }
    }

    @Nested
    class AnUnsubscription {

        @Test
        void isConfirmedWhereWeAskedForIt() {
            given(LIVE.leaving(NOW, Duration.ofDays(30), "It delivered nothing."));

            assertThat(send("unsubscribe").body()).isEqualTo("c4fd2b0ae1");

            assertThat(kept().standing()).isEqualTo(Standing.AVOIDED);
            assertThat(kept().avoidUntil()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        }

        @Test
        void isNotConfirmedWhereWeDidNot() {
            given(LIVE);
            assertThat(send("unsubscribe").status()).isEqualTo(404);
            assertThat(kept()).isEqualTo(LIVE);
        }

        @Test
        void isNotUndoneByAVerificationThatComesLate() {
            HubSubscription leaving = LIVE.leaving(NOW, Duration.ofDays(30), "It delivered nothing.");
            given(leaving);
            assertThat(send("verify").status()).isEqualTo(404);
            assertThat(kept()).isEqualTo(leaving);
        }
    }

    @Nested
    class ADenial {

        @Test
        void isNotedWithItsReasonAsPlainText() {
            given(ASKED);

            Answer answer = send("denied");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEmpty();
            assertThat(kept().standing()).isEqualTo(Standing.AVOIDED);
            assertThat(kept().avoidUntil()).isEqualTo(NOW.plus(Duration.ofDays(7)));
            assertThat(kept().reason()).isEqualTo("The hub says no: The topic is not for us.");
        }

        @Test
        void endsASubscriptionThatWasLive() {
            given(LIVE);
            send("denied");
            assertThat(send("deliver").status()).isEqualTo(410);
        }

        @Test
        void ofAnotherTopicIsNotOurs() {
            given(LIVE);
            assertThat(event("denied")
                            .query("hub.topic", "https://other.example/")
                            .send(pipeline.hub)
                            .status())
                    .isEqualTo(404);
            assertThat(kept()).isEqualTo(LIVE);
        }
    }

    @Nested
    class ADelivery {

        @Test
        void isTaken() {
            given(LIVE);
            assertThat(send("deliver").status()).isEqualTo(202);
            pipeline.drain();
            assertThat(herald.only().headline()).isEqualTo("The bridge opens");
            assertThat(kept()).isEqualTo(LIVE.delivered(NOW, true));
        }

        @Test
        void mayBeOfAnyCharsetAndSignedWithSha1() {
            given(LIVE);
            assertThat(send("deliver-binary").status()).isEqualTo(202);
            pipeline.drain();
            assertThat(herald.only().headline()).isEqualTo("Die Br\u00fccke \u00f6ffnet");
        }

        @Test
        void thatIsForgedIsAnsweredAndIgnored() {
            given(LIVE);
            assertThat(send("deliver-forged").status()).isEqualTo(202);
            assertThat(event("deliver")
                            .without("x-hub-signature")
                            .send(pipeline.hub)
                            .status())
                    .isEqualTo(202);
            assertThat(pipeline.entryQueue).isEmpty();
            assertThat(kept()).isEqualTo(LIVE);
        }

        @Test
        void leavesALineInTheLogWhateverComesOfIt() {
            given(LIVE);
            TestContext context = new TestContext();
            event("deliver").invoke(pipeline.hub, context);
            event("deliver-forged").invoke(pipeline.hub, context);
            event("deliver")
                    .body("")
                    .header("x-hub-signature", "sha1=" + EMPTY_SHA1)
                    .invoke(pipeline.hub, context);
            assertThat(context.lines())
                    .containsExactly(
                            "delivery for source herald has 1 entries, 1 of them new or changed",
                            "delivery for source herald ignored: it is not signed as agreed",
                            "delivery for source herald ignored: The answer is empty.");
        }

        @Test
        void beforeTheVerificationMayComeAgain() {
            given(ASKED);
            assertThat(send("deliver").status()).isEqualTo(404);
        }

        @Test
        void afterTheLeaseIsGone() {
            given(LIVE);
            pipeline.clock.advance(Duration.ofDays(10));
            assertThat(send("deliver").status()).isEqualTo(410);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0F1s9dXb7QmZcV2kTn4hLwRy_e8uJ-aQ", "x", ""})
        void toAnAddressThatNoHubWasGivenIsGone(String token) {
            given(LIVE);
            assertThat(event("deliver").path("token", token).send(pipeline.hub).status())
                    .isEqualTo(410);
            assertThat(pipeline.entryQueue).isEmpty();
        }

        @Test
        void toAnAddressThatCannotBeOneReadsNothing() {
            event("deliver").path("token", "x").send(pipeline.hub);
            event("deliver").path("source", "no source").send(pipeline.hub);
            assertThat(herald.subscriptions.requests()).isZero();
        }

        @Test
        void ofMoreThanTenMegabytesIsTooLarge() {
            given(LIVE);
            Event large = event("deliver").body("a".repeat(10 * 1024 * 1024 + 1));
            assertThat(large.send(pipeline.hub).status()).isEqualTo(413);
        }
    }
}

package news.broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.Validators;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSubscriptions;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One source, which is for staff alone. */
class SourceDetailTest {

    private final FakeNews news = new FakeNews();
    private final FakeSubscriptions subscriptions = new FakeSubscriptions();
    private final FeedHandler handler = new FeedHandler(
            new Ports(news, new FakeFronts(), news, subscriptions, new FakeComments(), new TestClock()));

    private Event event() {
        news.save(Samples.source("daily").build());
        return Event.read("feed", "source-detail");
    }

    @Test
    void staffSeeAllThatIsKnownOfIt() {
        Answer answer = event().send(handler);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("cache-control")).isEqualTo("private, no-store");
        assertThat(answer.json().path("id").stringValue()).isEqualTo("daily");
        assertThat(answer.json().path("feed").stringValue()).startsWith("https://daily.example/");
        assertThat(answer.json().path("health").stringValue()).isEqualTo("OK");
        assertThat(answer.json().at("/poll/reason").isNull()).isTrue();
        assertThat(answer.json().path("hub").isNull()).isTrue();
    }

    @Test
    void itsHubIsToldWithoutWhatIsSecret() {
        URI hub = URI.create("https://hub.example/");
        subscriptions.begin(HubSubscription.asked(
                new SourceId("daily"),
                hub,
                URI.create("https://daily.example/feed"),
                "our-token",
                "our-secret",
                Samples.NOW));
        Answer answer = event().send(handler);

        assertThat(answer.json().at("/hub/url").stringValue()).isEqualTo("https://hub.example/");
        assertThat(answer.json().at("/hub/standing").stringValue()).isEqualTo("ASKED");
        assertThat(answer.body()).doesNotContain("our-token", "our-secret");
    }

    @Test
    void anUnhealthyOneIsShownSoToEverybodyAndWithItsReasonToStaff() {
        Event event = event();
        PollState broken =
                new PollState(Samples.NOW, Validators.NONE, 3, Health.BROKEN, "The server answers 500.", null);
        news.polled(new SourceId("daily"), broken);

        assertThat(event.send(handler).json().at("/poll/reason").stringValue()).isEqualTo("The server answers 500.");
        Answer list = Event.read("feed", "sources").send(handler);
        assertThat(list.json().at("/items/0/health").stringValue()).isEqualTo("BROKEN");
        assertThat(list.body()).doesNotContain("500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "[editor]", "[reader admin]", "[editor staff]"})
    void itIsForStaffAndWhoeverIsAboveThem(String roles) {
        assertThat(event().claim("roles", roles).send(handler).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "[reader]", "Staff", "staffing", "[staff-candidate]"})
    void itIsNotForReaders(String roles) {
        Answer answer = event().claim("roles", roles).send(handler);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("daily.example");
    }

    @Test
    void itIsNotForThoseWithoutAToken() {
        assertThat(event().withoutToken().send(handler).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "../daily", "DAILY", ""})
    void anUnknownOneIsNotFound(String id) {
        assertThat(event().path("id", id).send(handler).status()).isEqualTo(404);
    }

    @Test
    void anUnknownOneIsNotToldToReaders() {
        assertThat(event().path("id", "nobody").claim("roles", "").send(handler).status())
                .isEqualTo(403);
    }
}

package news.broadsheet.feed;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.Answer;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeComments;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.FakeSubscriptions;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The feed by what matters most. */
class TopFeedTest {

    private final FakeFronts fronts = new FakeFronts();
    private final FakeNews news = new FakeNews();
    private final FakeComments comments = new FakeComments();
    private final FeedHandler handler =
            new FeedHandler(new Ports(news, fronts, news, new FakeSubscriptions(), comments, new TestClock()));

    private final SampleStory storm = story("storm").owner("daily", NOW).owner("echo", NOW.minusSeconds(60));

    @Test
    void eachStoryIsShownByItsLeadWithTheStoryBesideIt() {
        rank(storm, story("other").owners("herald"));

        Answer answer = top();

        JsonNode first = answer.json().path("items").path(0);
        assertThat(first.path("id").asString())
                .isEqualTo(storm.cards().getFirst().id().value());
        assertThat(first.path("commentCount").asInt()).isZero();
        assertThat(first.path("story")).isEqualTo(Json.read("""
                {"id": "%s", "articles": 2, "owners": 2, "firstSeenAt": "2026-03-01T11:59:00Z",
                 "lastSeenAt": "2026-03-01T12:00:00Z", "others": ["The echo"]}""".formatted(storm.id())));
        assertThat(first.at("/why/owners").asDouble()).isEqualTo(2);
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=15, stale-while-revalidate=60");
    }

    @Test
    void reasonsAreToldOnlyWhereAsked() {
        rank(storm);
        JsonNode item =
                event().query("why", "false").send(handler).json().path("items").path(0);
        assertThat(item.has("why")).isFalse();
        assertThat(item.has("story")).isTrue();
    }

    @Test
    void aSectionAndALanguageHaveFrontsOfTheirOwn() {
        rank(storm, story("goal").section(Section.SPORT).language("de").owners("kicker"));

        assertThat(event().query("section", "sport").send(handler).json().path("items"))
                .hasSize(1);
        assertThat(event().query("lang", "de-AT").send(handler).json().path("items"))
                .hasSize(1);
        assertThat(event().query("lang", "de")
                        .query("section", "world")
                        .send(handler)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void aPageIsOneReadAndTheNextFollows() {
        SampleStory[] samples = new SampleStory[25];
        Arrays.setAll(samples, i -> story("s" + i).owner("o" + i, NOW.minusSeconds(i)));
        rank(samples);
        long before = fronts.throttle().seen();

        Answer first = top();
        Answer second =
                event().query("cursor", first.json().path("next").asString()).send(handler);

        assertThat(first.json().path("items")).hasSize(20);
        assertThat(second.json().path("items")).hasSize(5);
        assertThat(second.json().path("next").isNull()).isTrue();
        assertThat(fronts.throttle().seen()).isEqualTo(before + 2);
    }

    @Test
    void aRankingThatWasNeverMadeIsAnEmptyPage() {
        assertThat(top().json().path("items")).isEmpty();
    }

    @Test
    void theUsualOrderIsByTimeAndItsCursorsAreNotThoseOfTheRanking() {
        SampleStory[] samples = new SampleStory[25];
        Arrays.setAll(samples, i -> story("s" + i));
        rank(samples);
        String cursor = top().json().path("next").asString();

        Answer latest = Event.read("feed", "latest").query("cursor", cursor).send(handler);

        assertThat(latest.status()).isEqualTo(400);
        assertThat(Event.read("feed", "latest")
                        .query("sort", "latest")
                        .send(handler)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBusyCommentsTableCostsTheCountsAndNotTheFront() {
        rank(storm);
        comments.throttle().failAfter(0);

        Answer answer = top();

        assertThat(answer.json().at("/items/0/commentCount").isNull()).isTrue();
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=2");
    }

    @ParameterizedTest
    @CsvSource({"source,daily", "limit,21", "limit,0", "why,1", "section,gossip", "cursor,AAAA", "order,top"})
    void whatARankingCannotAnswerIsNamedInTheRefusal(String name, String value) {
        Answer answer = event().query(name, value).send(handler);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo(name);
    }

    @Test
    void reasonsOfWhatIsNotRankedAreRefused() {
        Answer answer = Event.read("feed", "latest").query("why", "true").send(handler);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.parameter()).isEqualTo("why");
    }

    private void rank(SampleStory... samples) {
        fronts.replaceAll(
                Fronts.of(Arrays.stream(samples).map(SampleStory::build).toList(), NOW));
    }

    private Answer top() {
        return event().send(handler);
    }

    private static Event event() {
        return Event.read("feed", "top");
    }
}

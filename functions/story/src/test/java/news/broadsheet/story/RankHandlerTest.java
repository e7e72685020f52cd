package news.broadsheet.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontName.Order;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.Trending;
import news.broadsheet.core.story.Trending.Trend;
import news.broadsheet.core.story.Vocabulary;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.FakeTrends;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RankHandlerTest {

    private static final FrontName TOP = new FrontName(Order.TOP, null, null);

    private final FakeStories stories = new FakeStories();
    private final FakeFronts fronts = new FakeFronts();
    private final FakeTrends trends = new FakeTrends();
    private final TestClock clock = new TestClock();
    private final RankPorts ports =
            new RankPorts(stories, fronts, trends, _ -> Vocabulary.NONE, StreamImages::story, clock);
    private final RankHandler handler = new RankHandler(ports);
    private final StoryHandler onChange = new StoryHandler(new StoryWorld().ports(), ports);

    private final SampleStory storm = story("storm")
            .owner("daily", NOW.minusSeconds(600))
            .owner("echo", NOW)
            .words("storm");

    @Test
    void theScheduleRanksEverythingAndFindsWhatTrends() {
        stories.keep(storm.owner("herald", NOW).build())
                .keep(story("other").owners("herald").build());

        assertThat(run("schedule")).isEqualTo("{\"ranked\":2}");

        assertThat(top()).containsExactly(storm.id(), story("other").id());
        assertThat(trends.trending("en").map(Trending::terms).orElseThrow())
                .extracting(Trend::name)
                .containsExactly("storm");
        assertThat(trends.trending(null)).isPresent();
    }

    @Test
    void whatIsUsualIsTheMeanOfTheDaysBefore() {
        stories.keep(storm.owner("herald", NOW).build());
        run("schedule");
        clock.advance(Duration.ofDays(1));
        stories.keep(story("second")
                .words("storm")
                .owners("a", "b", "c")
                .owner("d", clock.instant())
                .build());

        run("schedule");

        Trend trend = trends.trending("en").orElseThrow().terms().getFirst();
        assertThat(trend.usual()).isEqualTo(3);
        assertThat(trend.today()).isEqualTo(4);
    }

    @Test
    void aRankingThatFindsTheSameWritesNothing() {
        stories.keep(storm.build());
        run("schedule");
        int written = fronts.written();
        clock.advance(Duration.ofMinutes(5));

        run("schedule");

        assertThat(fronts.written()).isEqualTo(written);
    }

    @Test
    void aStoryThatSeveralTellIsRankedWhenItChanges() {
        stories.keep(storm.build());

        assertThat(run("changed")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(top()).containsExactly(storm.id());
        assertThat(trends.trending("en")).isEmpty();
    }

    @Test
    void aBatchIsRankedOnce() {
        stories.keep(storm.build());
        Event twice = Event.read("story", "story-changed");
        ArrayNode records = (ArrayNode) twice.json().path("Records");
        records.add(records.get(0).deepCopy());

        twice.invoke(onChange, new TestContext());

        assertThat(stories.throttle().seen()).isEqualTo(2);
    }

    @Test
    void changesOneAfterTheOtherAreRankedOnceIn15Seconds() {
        stories.keep(storm.build());
        run("changed");
        long seen = stories.throttle().seen();

        run("changed");
        assertThat(stories.throttle().seen()).isEqualTo(seen);
        clock.advance(Duration.ofSeconds(15));
        run("changed");

        assertThat(stories.throttle().seen()).isEqualTo(2 * seen);
    }

    @Test
    void whatIsTakenBackIsRankedWithoutWaiting() {
        stories.keep(storm.build());
        run("changed");
        stories.keep(storm.emptied().build());

        run("taken-back");

        assertThat(top()).isEmpty();
    }

    @Test
    void whatHadToWaitIsRankedWithTheNextChangeOfAnyStory() {
        run("changed");
        stories.keep(storm.build());
        run("changed");
        assertThat(top()).isEmpty();
        clock.advance(Duration.ofSeconds(15));
        Event unseen = Event.read("story", "story-changed");
        ObjectNode change = (ObjectNode) unseen.json().at("/Records/0/dynamodb");
        change.set("OldImage", change.path("NewImage").deepCopy());

        unseen.invoke(onChange, new TestContext());

        assertThat(top()).containsExactly(storm.id());
    }

    @Test
    void aChangeThatNoFrontShowsIsNotRanked() {
        Event unseen = Event.read("story", "story-changed");
        ObjectNode change = (ObjectNode) unseen.json().at("/Records/0/dynamodb");
        change.set("OldImage", change.path("NewImage").deepCopy());

        unseen.invoke(onChange, new TestContext());

        assertThat(stories.throttle().seen()).isZero();
    }

    @Test
    void whatItsPublisherTookBackLeavesTheFront() {
        stories.keep(storm.build());
        run("schedule");
        stories.keep(storm.emptied().build());

        run("taken-back");

        assertThat(top()).isEmpty();
    }

    @Test
    void aRankingThatFailsIsReportedAndComesAgain() {
        stories.keep(storm.build());
        stories.throttle().failAfter(1);

        assertThat(run("changed")).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"42100000000003126700\"}]}");
        assertThatThrownBy(() -> run("schedule")).isInstanceOf(StoreBusyException.class);
        stories.throttle().recover();
        run("changed");

        assertThat(top()).containsExactly(storm.id());
    }

    @Test
    void aBatchOfSomethingElseIsRefused() {
        Event foreign = Event.read("story", "story-changed");
        ((ObjectNode) foreign.json().at("/Records/0")).put("eventSource", "aws:sqs");

        assertThatThrownBy(() -> foreign.invoke(onChange, new TestContext()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String run(String event) {
        return event.equals("schedule")
                ? new String(Event.read("rank", event).invoke(handler, new TestContext()), UTF_8)
                : new String(Event.read("story", "story-" + event).invoke(onChange, new TestContext()), UTF_8);
    }

    private List<StoryId> top() {
        return fronts.page(TOP, 0).stream()
                .flatMap(page -> page.entries().stream())
                .map(Entry::story)
                .toList();
    }
}

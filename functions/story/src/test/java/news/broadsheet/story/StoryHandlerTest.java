package news.broadsheet.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.Vocabulary;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.FakeTrends;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryHandlerTest {

    private final StoryWorld world = new StoryWorld();
    private final StoryHandler handler = new StoryHandler(
            world.ports(),
            new RankPorts(
                    new FakeStories(world.stories),
                    new FakeFronts(),
                    new FakeTrends(),
                    _ -> Vocabulary.NONE,
                    StreamImages::story,
                    new TestClock()));
    private final SampleArticle older =
            Samples.article("older").headline("A long drought").publishedAt(Samples.NOW.minusSeconds(3600));
    private final SampleArticle one = Samples.article("one").headline("Rain ends the long drought");

    @BeforeEach
    void store() {
        world.store(older);
        new Storyline(world.ports()).follow(older.id());
        world.store(one);
    }

    @Test
    void aNewArticleStandsInAStoryAndIsRelated() {
        assertThat(run("new-article")).isEqualTo("{\"batchItemFailures\":[]}");

        assertThat(world.story(one)).isNotNull();
        assertThat(world.related(one)).containsExactly(older.id());
    }

    @Test
    void aRecordOfARevisionShowsTheArticleAsItIs() {
        run("new-article");
        world.store(one.headline("Rain ends the drought, floods follow").revision(2, "second"));

        run("revised");

        assertThat(world.news.related(older.id()))
                .extracting(Card::headline)
                .containsExactly("Rain ends the drought, floods follow");
    }

    @Test
    void aWithdrawalTakesTheCardAwayEverywhere() {
        run("new-article");
        world.news.withdraw(one.id(), "retracted", Samples.NOW);

        run("withdrawn");

        assertThat(world.related(one)).isEmpty();
        assertThat(world.related(older)).isEmpty();
        assertThat(world.story(one)).isNull();
    }

    @Test
    void aRecordThatFailsIsReportedAndComesAgain() {
        world.news.throttle().failAfter(1);
        assertThat(run("new-article"))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"42100000000003126413\"}]}");
        world.news.throttle().recover();

        run("new-article");

        assertThat(world.related(one)).isEqualTo(List.of(older.id()));
    }

    @Test
    void anEventOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> run("unknown-shape")).isInstanceOf(IllegalArgumentException.class);
    }

    private String run(String name) {
        return new String(Event.read("story", name).invoke(handler, new TestContext()), UTF_8);
    }
}

package news.broadsheet.story;

import static news.broadsheet.story.StoryWorld.QUAKE;
import static news.broadsheet.story.StoryWorld.VOTE;
import static news.broadsheet.story.StoryWorld.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;
import news.broadsheet.core.story.Story;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorylineTest {

    private final StoryWorld world = new StoryWorld();
    private final Storyline storyline = new Storyline(world.ports());
    private final SampleArticle quake = article("herald", "Earthquake shakes Izmir", QUAKE, 30);
    private final SampleArticle other = article(
            "times",
            "Izmir quake: rescuers search rubble",
            "Rescue teams search Izmir after the earthquake of "
                    + "magnitude 6.8 on Friday. Survivors were found in collapsed buildings in western Turkey.",
            10);
    private final SampleArticle vote = article("post", "Budget passes by one vote", VOTE, 5);

    private void follow(SampleArticle... articles) {
        for (SampleArticle article : articles) {
            world.store(article);
            storyline.follow(article.id());
        }
    }

    @Test
    void articlesOfOneEventBecomeOneStoryAndOthersDoNot() {
        follow(quake, vote, other);

        assertThat(world.story(other)).isNotNull().isEqualTo(world.story(quake)).isNotEqualTo(world.story(vote));
    }

    @Test
    void theOthersOfTheStoryAreRelatedFirstInBothDirections() {
        follow(quake, vote, other);

        assertThat(world.related(other)).containsExactly(quake.id(), vote.id());
        assertThat(world.related(quake)).first().isEqualTo(other.id());
    }

    @Test
    void nothingIsEmptyWhileTheSectionHasAnything() {
        follow(quake, vote);

        assertThat(world.related(vote)).containsExactly(quake.id());
    }

    @Test
    void aCopyOfWhatIsReadIsNotRelatedNorBroughtBackBySection() {
        String long1 = QUAKE + " " + VOTE + " The ferry to the islands was cancelled until noon because of high waves.";
        SampleArticle wire = article("wire", "Quake, vote and waves: the day in one text", long1, 9);
        SampleArticle copied = article("copied", "The day in one text: quake, vote and waves", long1, 8);

        follow(wire, copied, quake);

        assertThat(world.story(copied)).isEqualTo(world.story(wire));
        assertThat(world.related(copied)).doesNotContain(wire.id());
        assertThat(world.related(wire)).doesNotContain(copied.id());
    }

    @Test
    void aChangedHeadlineIsChangedWhereverItIsShown() {
        follow(quake, vote, other);

        follow(other.headline("Izmir earthquake: survivors found").revision(2, "second"));

        assertThat(world.news.related(quake.id()))
                .extracting(Card::headline)
                .first()
                .isEqualTo("Izmir earthquake: survivors found");
        assertThat(world.story(other)).isEqualTo(world.story(quake));
    }

    @Test
    void aRevisionAboutSomethingElseLeavesTheStory() {
        follow(quake, other, vote);

        follow(other.headline("Lisbon: budget passes")
                .body(Samples.paragraph(VOTE))
                .revision(2, "another event"));

        assertThat(world.story(other)).isEqualTo(world.story(vote)).isNotEqualTo(world.story(quake));
    }

    @Test
    void aWithdrawnArticleIsShownNowhereAndTellsNoStory() {
        follow(quake, vote, other);
        world.news.withdraw(other.id(), "retracted", Samples.NOW);

        storyline.follow(other.id());

        assertThat(world.story(other)).isNull();
        assertThat(world.related(other)).isEmpty();
        assertThat(world.related(quake)).doesNotContain(other.id());
        assertThat(world.related(vote)).doesNotContain(other.id());
        assertThat(world.stories.all().stream().filter(story -> story.id().equals(world.story(quake))))
                .extracting(Story::articles)
                .containsExactly(1);
    }

    @Test
    void whatAModelSaysOfAnArticleJoinsWhatWordsDoNot() {
        SampleArticle tremor = article("globe", "Tremor devastates harbour", "Many homes fell in a coastal town.", 8);
        follow(quake, tremor);
        assertThat(world.story(tremor)).isNotEqualTo(world.story(quake));
        StoryWorld told = new StoryWorld();
        Storyline withModel = new Storyline(told.ports((_, _, text) ->
                text.contains("Lisbon") ? Map.of("budgets", 9f) : Map.of("earthquakes", 9f, "harbours", 9f)));

        for (SampleArticle article : List.of(quake, vote, tremor)) {
            told.store(article);
            withModel.follow(article.id());
        }

        assertThat(told.story(tremor)).isEqualTo(told.story(quake)).isNotEqualTo(told.story(vote));
    }

    @Test
    void followingAgainWritesNothing() {
        follow(quake, vote, other);
        Map<ArticleId, List<Card>> before = all(List.of(quake, vote, other));
        var story = world.stories.all();

        storyline.follow(other.id());
        storyline.follow(quake.id());

        assertThat(all(List.of(quake, vote, other))).isEqualTo(before);
        assertThat(world.stories.all()).isEqualTo(story);
    }

    @Test
    void aStepThatFailsMidwayIsCompletedByItsRepetition() {
        follow(quake, vote);
        world.store(other);
        for (int requests = 0; requests < 14; requests++) {
            world.news.throttle().failAfter(requests);
            try {
                storyline.follow(other.id());
            } catch (StoreBusyException e) {
                world.news.throttle().recover();
            }
        }
        world.news.throttle().recover();

        storyline.follow(other.id());

        assertThat(world.related(other)).containsExactly(quake.id(), vote.id());
        assertThat(world.related(quake)).first().isEqualTo(other.id());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void recordsInAnyOrderAndNumberEndInTheSameStories(long seed) {
        Random random = new Random(seed);
        List<SampleArticle> articles = new ArrayList<>(List.of(quake, vote, other));
        articles.add(article("globe", "Lisbon passes budget", "The budget passed in Lisbon by one vote. " + VOTE, 2));
        articles.add(article("news", "Quake in Turkey", "An earthquake shook Izmir. " + QUAKE, 3));
        articles.forEach(world::store);
        List<SampleArticle> records = new ArrayList<>(articles);
        records.addAll(articles);
        Collections.shuffle(records, random);

        records.forEach(article -> storyline.follow(article.id()));

        assertThat(world.story(quake)).isEqualTo(world.story(other)).isEqualTo(world.story(articles.get(4)));
        assertThat(world.story(vote)).isEqualTo(world.story(articles.get(3))).isNotEqualTo(world.story(quake));
        articles.forEach(article -> assertThat(world.related(article))
                .hasSizeLessThanOrEqualTo(RelatedStore.MOST)
                .doesNotHaveDuplicates());
    }

    private Map<ArticleId, List<Card>> all(List<SampleArticle> articles) {
        Map<ArticleId, List<Card>> all = new HashMap<>();
        articles.forEach(article -> all.put(article.id(), world.news.related(article.id())));
        return all;
    }
}

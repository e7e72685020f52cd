package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.core.story.Profile;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryStore.Step;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.Test;

/** What a whole ranking costs, its stories with the longest profiles there are. */
class RankingBudgetTest extends Bill {

    private static final int STORIES = 300;

    RankingBudgetTest() {
        super(STORIES + " stories");
    }

    @Test
    void aRankingReadsEachStoryOnceAndWhereNothingChangedWritesNothing() {
        try (TestTables tables = EmbeddedAws.shared().fresh()) {
            DynamoStories stories = new DynamoStories(tables.aws().dynamoDb(spent), tables.news(), new TestClock());
            FrontPages fronts = tables.fronts(spent);
            for (int i = 0; i < STORIES; i++) {
                stories.take(new Step(List.of(told(i)), List.of()));
            }
            fronts.replaceAll(Fronts.of(Fronts.considered(stories), NOW));
            spent.take();

            List<Story> considered = Fronts.considered(stories);

            assertThat(considered).hasSize(STORIES);
            Spent.Total reading = spent.take();
            print("stories for a ranking, read", reading);
            assertThat(reading.table()).isLessThanOrEqualTo(STORIES * 1.5);
            assertThat(reading.index()).isLessThanOrEqualTo(STORIES * 0.02 + 2);
            fronts.replaceAll(Fronts.of(considered, NOW.plusSeconds(60)));
            Spent.Total writing = spent.take();
            print("all fronts of a ranking that finds the same (8 lists)", writing);
            assertThat(writing.requests()).doesNotContain("PutItem", "DeleteItem");
        }
    }

    private static Story told(int i) {
        SampleStory sample = story("s" + i).owner("o" + i, NOW.minusSeconds(i));
        if (i % 5 > 0) {
            sample.owner("p" + i, NOW.minusSeconds(i))
                    .owner("q", NOW.minusSeconds(i))
                    .owner("r", NOW.minusSeconds(i));
        }
        String[] words = IntStream.range(0, Profile.MOST)
                .mapToObj(word -> Integer.toString(word * 104_729 + i, 36))
                .toArray(String[]::new);
        return sample.words(words).build();
    }
}

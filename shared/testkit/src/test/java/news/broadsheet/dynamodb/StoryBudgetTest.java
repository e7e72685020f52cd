package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.StoryDesk;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryStore;
import news.broadsheet.core.story.StoryTending;
import news.broadsheet.core.story.Vocabulary;
import news.broadsheet.testkit.InventedNews;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.StoryPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What matching an article costs among a thousand live articles, or a hundred thousand: no more. */
class StoryBudgetTest {

    private static final Vocabulary WORDS = InventedNews.vocabulary();

    /** Stories that words lead to, as large as real ones; each is told by one article. */
    private static final int FOUND = 500;

    /** Articles of the story that others join. */
    private static final int TOLD = 50;

    @Nested
    class WithAThousandArticles extends Budgets {
        WithAThousandArticles() {
            super(1_000);
        }
    }

    @Nested
    class WithAHundredThousandArticles extends Budgets {
        WithAHundredThousandArticles() {
            super(100_000);
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Budgets extends Bill {

        private final int articles;
        private EmbeddedAws embedded;
        private StoryPorts ports;

        Budgets(int articles) {
            super(String.format("%,7d articles", articles));
            this.articles = articles;
        }

        /** Every word of the articles measured has as many stories as are ever kept, of all that there are. */
        @BeforeAll
        void fill() {
            embedded = EmbeddedAws.start();
            TestTables tables = embedded.aws().fresh();
            ports = tables.stories(new TestClock(), spent);
            for (int event = 1; event <= 6; event++) {
                place(event, 0);
            }
            IntStream.range(0, TOLD).forEach(teller -> place(0, teller));
            Map<String, AttributeValue> light = new HashMap<>(
                    StoryItem.write(ports.reader().story(article(1, 0).story()).orElseThrow(), 1));
            Filling.fill(tables, tables.news(), FOUND, n -> story(light, n));
            Filling.fill(tables, tables.news(), articles - FOUND, n -> placed(n + FOUND));
            List<String> words = IntStream.of(0, 1, 100)
                    .boxed()
                    .flatMap(event -> article(event, TOLD).terms().best(40, WORDS).stream())
                    .distinct()
                    .toList();
            words.forEach(word -> IntStream.range(0, StoryStore.MOST_POSTED)
                    .forEach(n -> ports.stories().post("en", List.of(word), id((n * 37) % FOUND))));
            spent.take();
        }

        @AfterAll
        void drop() {
            embedded.close();
        }

        @Test
        void anArticleThatOpensAStory() {
            Member opened = place(100, TOLD);
            assertThat(ports.reader().story(opened.story()).orElseThrow().articles())
                    .isEqualTo(1);
            assertWithin("an article that opens a story", 30, 45);
        }

        @Test
        void anArticleThatJoinsALongStory() {
            Member joined = place(0, TOLD + 1);
            assertThat(joined.story()).isEqualTo(StoryId.openedBy(article(0, 0).id()));
            assertWithin("an article that joins a story of 50", 60, 45);
            place(0, TOLD + 1);
            assertWithin("the same article again", 30, 0);
            new StoryDesk(ports.stories(), WORDS).withdraw(joined.id());
            assertWithin("its withdrawal", 50, 30);
        }

        @Test
        void lookingAtTheLimitsOfALongStory() {
            new StoryTending(ports.stories(), WORDS)
                    .tend(StoryId.openedBy(article(0, 0).id()));
            assertWithin("looking at the limits of a story of 50 and its neighbours", 120, 25);
        }

        @Test
        void aPageOfFullCoverageIsOneQuery() {
            StoryId id = StoryId.openedBy(article(0, 0).id());
            assertThat(ports.reader().told(id, null, 20).items()).hasSize(20);
            assertSpentAtMost("a page of 20 of full coverage", 2.5, "Query");
            ports.reader().story(id);
            assertSpentAtMost("a story itself", 1.5, "GetItem");
        }

        private void assertWithin(String what, double reads, double writes) {
            Spent.Total total = spent.take();
            print(what, total);
            assertThat(total.units()).as(what).isLessThanOrEqualTo(reads + writes);
        }

        private Member place(int event, int teller) {
            return new StoryDesk(ports.stories(), WORDS)
                    .place(article(event, teller))
                    .member();
        }

        private static Member article(int event, int teller) {
            return InventedNews.member(InventedNews.article(event, teller), NOW.minusSeconds(60L * teller), WORDS);
        }

        private static StoryId id(int n) {
            return StoryId.openedBy(new ArticleId(Ids.of("filler", Integer.toString(n))));
        }

        /** An article in a story, of the smallest kind: how many there are is what matters. */
        private static WriteRequest placed(int n) {
            ArticleId article = new ArticleId(Ids.of("placed", Integer.toString(n)));
            return WriteRequest.builder()
                    .putRequest(put -> put.item(
                            ItemWriter.item("MATCH#" + article, "MATCH").build()))
                    .build();
        }

        /** A story like a real one; not in the index of live stories, which nobody asks here. */
        private static WriteRequest story(Map<String, AttributeValue> light, int n) {
            Map<String, AttributeValue> item = new HashMap<>(light);
            item.putAll(StoryItem.key(id(n)));
            item.remove(StoryItem.LIVE_PK);
            return WriteRequest.builder().putRequest(put -> put.item(item)).build();
        }
    }
}

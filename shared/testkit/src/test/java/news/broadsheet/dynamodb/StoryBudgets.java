package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.StoryPorts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What matching an article costs, in a table that holds news already. */
abstract class StoryBudgets extends Bill {

    private static final Vocabulary WORDS = InventedNews.vocabulary();

    /** Stories that words lead to, as large as real ones; each is told by one article. */
    private static final int FOUND = 500;

    /** Articles of the story that others join. */
    private static final int TOLD = 50;

    private @Nullable StoryPorts ports;

    StoryBudgets(String size) {
        super(size);
    }

    /** Where the news is. */
    abstract TestTables tables();

    /** Every word of the articles measured has as many stories as are ever kept, of all that there are. */
    private StoryPorts filled(TestTables tables) {
        TestClock clock = new TestClock();
        StoryPorts ports = tables.stories(clock, spent);
        place(ports, -2, 0);
        Map<String, AttributeValue> light = new HashMap<>(StoryItem.write(
                ports.reader().story(StoryId.openedBy(article(-2, 0).id())).orElseThrow(), 1));
        Filling.fill(tables, tables.news(), FOUND, n -> story(light, n));
        List<String> words = IntStream.of(0, 1, 100)
                .boxed()
                .flatMap(event -> article(event, TOLD).terms().best(40, WORDS).stream())
                .distinct()
                .toList();
        Filling.fill(tables, tables.news(), words.size(), n -> word(words.get(n)));
        clock.advance(Duration.ofMinutes(1));
        for (int event = 1; event <= 6; event++) {
            place(ports, event, 0);
        }
        IntStream.range(0, TOLD).forEach(teller -> place(ports, 0, teller));
        spent.take();
        return ports;
    }

    @Test
    void anArticleThatOpensAStory() {
        Member opened = place(100, TOLD);
        assertThat(ports().reader().story(opened.story()).orElseThrow().articles())
                .isEqualTo(1);
        assertWithin("an article that opens a story", 30, 45);
    }

    @Test
    void anArticleThatJoinsALongStory() {
        Member joined = place(0, TOLD + 1);
        assertThat(joined.story()).isEqualTo(longStory());
        assertWithin("an article that joins a story of 50", 60, 45);
        place(0, TOLD + 1);
        assertWithin("the same article again", 30, 0);
        new StoryDesk(ports().stories(), WORDS).withdraw(joined.id());
        assertWithin("its withdrawal", 50, 30);
    }

    @Test
    void lookingAtTheLimitsOfALongStory() {
        new StoryTending(ports().stories(), WORDS).tend(longStory());
        assertWithin("looking at the limits of a story of 50 and its neighbours", 120, 25);
    }

    @Test
    void aPageOfFullCoverageIsOneQuery() {
        StoryId id = longStory();
        spent.take();
        assertThat(ports().reader().told(id, null, 20).items()).hasSize(20);
        assertSpentAtMost("a page of 20 of full coverage", 2.5, "Query");
        ports().reader().story(id);
        assertSpentAtMost("a story itself", 1.5, "GetItem");
    }

    private void assertWithin(String what, double reads, double writes) {
        Spent.Total total = spent.take();
        print(what, total);
        assertThat(total.units()).as(what).isLessThanOrEqualTo(reads + writes);
    }

    private StoryPorts ports() {
        if (ports == null) {
            ports = filled(tables());
        }
        return ports;
    }

    private StoryId longStory() {
        return ports().stories().member(article(0, 1).id()).orElseThrow().story();
    }

    private Member place(int event, int teller) {
        return place(ports(), event, teller);
    }

    private static Member place(StoryPorts ports, int event, int teller) {
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

    /** As many stories under a word as are kept. */
    private static WriteRequest word(String word) {
        List<String> ids = IntStream.range(0, StoryStore.MOST_POSTED)
                .mapToObj(n -> TermPostings.entry(NOW, id((n * 37) % FOUND)))
                .toList();
        Map<String, AttributeValue> item = new HashMap<>(TermPostings.key("en", word));
        item.put("ids", AttributeValue.fromSs(ids));
        item.put("expiresAt", AttributeValue.fromN("1999999999"));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    /** A story like a real one; not in the index of live stories, which nobody asks here. */
    private static WriteRequest story(Map<String, AttributeValue> light, int n) {
        Map<String, AttributeValue> item = new HashMap<>(light);
        item.putAll(StoryItem.key(id(n)));
        item.remove(StoryItem.LIVE_PK);
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }
}

package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontName.Order;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.Factors;
import news.broadsheet.core.story.FrontPages.FrontPage;
import news.broadsheet.core.story.TrendDay;
import news.broadsheet.core.story.TrendStore;
import news.broadsheet.core.story.Trending;
import news.broadsheet.core.story.Trending.Trend;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What reading a front costs, and keeping it; and what trends cost. */
class FrontBudgetTest extends Bill {

    private static final FrontName TOP = new FrontName(Order.TOP, Section.TECHNOLOGY, "en");
    private static final String LONG =
            "The committee of the assembly that was to decide about the harbour has put it off. ";

    private final TestTables tables = EmbeddedAws.shared().fresh();
    private final FrontPages fronts = tables.fronts(spent);
    private final TrendStore trends = tables.trends(spent);

    FrontBudgetTest() {
        super("100 stories");
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aPageIsOneReadOfAtMostOneAndAHalfUnitsHoweverLongItsCardsAre() {
        fronts.replace(TOP, pages(100, NOW));
        for (int number = 0; number < FrontPages.MOST_PAGES; number++) {
            spent.take();
            FrontPage page = fronts.page(TOP, number).orElseThrow();
            assertThat(page.entries()).hasSize(FrontPages.PAGE);
            assertThat(page.entries())
                    .allSatisfy(
                            entry -> assertThat(entry.lead().headline()).startsWith("The committee of the assembly"));
            assertSpentAtMost("page " + number + " of a front, cards at their longest", 1.5, "GetItem");
        }
    }

    @Test
    void aTypicalCardIsKeptWhole() {
        Card card = Samples.article("typical")
                .headline("Ferry strike called off after late-night deal in Port Ellery")
                .excerpt("Crews on the island routes accept a shorter week in summer and a clearer rota in winter.")
                .card();
        fronts.replace(TOP, List.of(new FrontPage(List.of(entry(1, card)), NOW, true)));
        assertThat(fronts.page(TOP, 0).orElseThrow().entries().getFirst().lead())
                .isEqualTo(card);
    }

    @Test
    void aFrontThatStaysIsReadAndNotWritten() {
        fronts.replaceAll(Map.of(TOP, pages(100, NOW)));
        spent.take();
        fronts.replaceAll(Map.of(TOP, pages(100, NOW.plusSeconds(300))));
        // Consistently, since what was written a moment ago is compared with: twice a reader's units.
        assertSpentAtMost("a front of 100 stories that stays as it is", 5 * 3 + 0.5, "GetItem", "BatchGetItem");
    }

    @Test
    void ofAFrontThatChangesOnlyThePageThatDoesIsWritten() {
        List<FrontPage> pages = new ArrayList<>(pages(100, NOW));
        fronts.replaceAll(Map.of(TOP, pages));
        spent.take();
        List<Entry> swapped = new ArrayList<>(pages.get(2).entries());
        Collections.swap(swapped, 0, 1);
        pages.set(2, new FrontPage(swapped, NOW.plusSeconds(300), false));
        fronts.replaceAll(Map.of(TOP, pages));
        assertSpentAtMost("a front of which one page changes", 15.5 + 12, "GetItem", "BatchGetItem", "PutItem");
    }

    @Test
    void whatTrendsIsOneReadAndAWeekOfWordsOneQuery() {
        Map<String, Integer> words = new TreeMap<>();
        IntStream.range(0, TrendDay.MOST_TERMS)
                .forEach(i -> words.put("word " + Integer.toString(i * 7919, 36), i % 60));
        for (int day = 1; day <= 7; day++) {
            trends.keep(new TrendDay(
                    "en", NOW.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(day), words, Map.of()));
        }
        assertSpentAtMost(
                "a week of 2,000 words a day, kept",
                7 * 20,
                Collections.nCopies(7, "PutItem").toArray(String[]::new));
        trends.days(
                "en",
                NOW.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(7),
                NOW.atOffset(ZoneOffset.UTC).toLocalDate());
        assertSpentAtMost("a week of 2,000 words a day, read", 18, "Query");
        trends.show(
                "en",
                new Trending(
                        NOW,
                        IntStream.range(0, Trending.MOST)
                                .mapToObj(FrontBudgetTest::trend)
                                .toList(),
                        List.of()));
        assertSpentAtMost("50 trends, shown", 12, "PutItem");
        trends.trending("en");
        assertSpentAtMost("50 trends, read", 1.5, "GetItem");
    }

    private static List<FrontPage> pages(int stories, Instant at) {
        List<FrontPage> pages = new ArrayList<>();
        for (int from = 0; from < stories; from += FrontPages.PAGE) {
            List<Entry> entries = IntStream.range(from, from + FrontPages.PAGE)
                    .mapToObj(i -> entry(i, longest(i)))
                    .toList();
            pages.add(new FrontPage(entries, at, from + FrontPages.PAGE >= stories));
        }
        return pages;
    }

    private static Card longest(int i) {
        SampleArticle article = Samples.article("a" + i)
                .headline(LONG.strip())
                .excerpt(LONG.repeat(4))
                .section(Section.TECHNOLOGY)
                .publishedAt(NOW.minusSeconds(i))
                .updatedAt(NOW);
        return article.card();
    }

    private static Entry entry(int i, Card card) {
        return new Entry(
                Samples.story("s" + i).id(),
                card,
                List.of("The Morning Intelligencer of Ellery", "The Harbour Lantern", "Gazette"),
                1_234,
                57,
                NOW.minusSeconds(10_000),
                NOW,
                new Factors(57, 23.456, 1.234, 0.123456789, 1.5));
    }

    private static Trend trend(int i) {
        return new Trend(
                "port ellery " + i,
                "en",
                120 + i,
                3.125,
                40,
                Samples.story("s" + i).id(),
                LONG.strip());
    }
}

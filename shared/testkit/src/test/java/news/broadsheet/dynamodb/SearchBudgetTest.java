package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.paragraph;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.Page;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.search.Hit;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.core.search.Place;
import news.broadsheet.core.search.Posting;
import news.broadsheet.core.search.Search;
import news.broadsheet.core.search.SearchFilter;
import news.broadsheet.core.search.SearchQuery;
import news.broadsheet.core.search.TermCount;
import news.broadsheet.core.source.Source;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.SearchPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What a query costs where each of its words stands in a thousand articles, or in a hundred thousand: the same. */
class SearchBudgetTest {

    private static final Source DAILY = source("daily").build();

    /** Words that every article has in its body, besides those of its headline. */
    private static final List<String> WORDS = IntStream.range(0, 45)
            .mapToObj(n -> "mar" + (char) ('a' + n % 26) + (char) ('a' + n / 26))
            .toList();

    /** Articles that are there whole; of the others only what is said of them in the index. */
    private static final int WHOLE = 60;

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
        private SearchPorts ports;

        Budgets(int articles) {
            super(String.format("%,7d articles", articles));
            this.articles = articles;
        }

        @BeforeAll
        void fill() {
            embedded = EmbeddedAws.start();
            TestTables tables = embedded.aws().fresh();
            ports = tables.searchPorts(new Throttle(), spent);
            ports.news().sources().save(DAILY);
            Posting posting = IndexEntry.of(article(0).build(), DAILY.rights())
                    .orElseThrow()
                    .posting();
            Filling.fill(tables, tables.news(), articles, n -> posting("election", posting, n));
            Filling.fill(tables, tables.news(), 1_000, n -> posting("budget", posting, n));
            Filling.fill(tables, tables.news(), 2_000, n -> posting(WORDS.get(n / 500), posting, n % 500));
            Filling.fill(tables, tables.news(), WORDS.size(), n -> count(WORDS.get(n)));
            Filling.fill(
                    tables,
                    tables.news(),
                    3,
                    n -> count(List.of("election", "budget", TermCount.ALL).get(n)));
            Filling.fill(
                    tables,
                    tables.news(),
                    WHOLE,
                    n -> put(ArticleItem.write(StoredArticle.Live.first(
                            article(n).build(), article(n).identities()))));
            spent.take();
        }

        @AfterAll
        void drop() {
            embedded.close();
        }

        @Test
        void oneWordIsOneQuery() {
            assertThat(find("election ", SearchFilter.NONE).items()).hasSize(10);
            assertSpent("a common word, 10 results", 9.5, "BatchGetItem", "Query", "BatchGetItem");
        }

        @Test
        void twoWordsAreOneQueryToo() {
            assertThat(find("election budget ", SearchFilter.NONE).items()).hasSize(10);
            assertSpent("two common words, 10 results", 10, "BatchGetItem", "Query", "BatchGetItem");
        }

        @Test
        void aBeginningOfManyWordsReadsFourOfThem() {
            assertThat(find("mar", SearchFilter.NONE).items()).isNotEmpty();
            assertSpent(
                    "a beginning of 45 words, 10 results",
                    9.5,
                    "BatchGetItem",
                    "Query",
                    "Query",
                    "Query",
                    "Query",
                    "Query",
                    "BatchGetItem");
        }

        @Test
        void theLongestQueryReadsThreeOfItsWords() {
            String text = "election budget " + String.join(" ", WORDS.subList(0, 5)) + " mar";
            assertThat(find(text, SearchFilter.NONE).items()).isNotEmpty();
            Spent.Total total = spent.take();
            print("eight words, 10 results", total);
            assertThat(total.requests()).filteredOn("Query"::equals).hasSizeLessThanOrEqualTo(7);
            assertThat(total.units()).isEqualTo(14.5);
        }

        @Test
        void aFilterThatLeavesNothingReadsThreeStretches() {
            SearchFilter sport = new SearchFilter(
                    Optional.empty(), Optional.of(Section.SPORT), Optional.empty(), Optional.empty(), Optional.empty());
            assertThat(find("election ", sport).items()).isEmpty();
            assertSpent("a filter that leaves nothing", 10, "BatchGetItem", "Query", "Query", "Query");
        }

        @Test
        void daysLongAgoCostNoMore() {
            LocalDate day = NOW.minusSeconds(60L * (articles - 100))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            SearchFilter then = new SearchFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(day));
            find("election ", then);
            Spent.Total total = spent.take();
            print("a common word, up to a day long ago", total);
            assertThat(total.units()).isLessThanOrEqualTo(9.5);
        }

        @Test
        void nothingIsReadForAWordThatNobodyHas() {
            find("volcano ", SearchFilter.NONE);
            assertSpentAtMost("a word that nobody has", 1, "BatchGetItem");
        }

        @Test
        void indexingCostsAWriteATermAndALittle() {
            SampleArticle article = Seed.article(articles + 1)
                    .headline("A vote on the budget")
                    .body(paragraph("Of " + String.join(" ", WORDS)));
            settle(article, "a new article of 50 terms, most of them known", 5 + 27, 50 + 2 + 15);
            settle(article, "the same again", 1, 0);
            settle(article.headline("A late vote on the budget"), "another headline", 1 + 1, 51 + 2 + 3);
            ports.index().settle(article.id(), Optional::empty);
            Spent.Total total = spent.take();
            print("withdrawn", total);
            assertThat(total.units()).isLessThanOrEqualTo(1 + 51 + 2 + 12);
        }

        private void settle(SampleArticle article, String what, int reads, int writes) {
            Optional<IndexEntry> entry = IndexEntry.of(article.build(), DAILY.rights());
            ports.index().settle(article.id(), () -> entry);
            Spent.Total total = spent.take();
            print(what, total);
            assertThat(total.units()).as(what).isLessThanOrEqualTo(reads + writes);
        }

        private Page<Hit> find(String text, SearchFilter filter) {
            return new Search(ports.store()).find(SearchQuery.of(text, filter), null, 10, NOW);
        }

        private WriteRequest count(String term) {
            return put(SearchItem.write(new TermCount(term, articles)));
        }
    }

    private static SampleArticle article(int n) {
        return Seed.article(n).headline("The election and the budget").body(paragraph(text()));
    }

    private static String text() {
        return WORDS.stream()
                .map(word -> word + " ")
                .collect(Collectors.joining())
                .repeat(3);
    }

    private static WriteRequest posting(String term, Posting like, int n) {
        Article article = Seed.article(n).build();
        Place place = Place.of(article.dates().sortAt(), article.id());
        return put(SearchItem.write(
                term, new Posting(place, like.source(), like.section(), like.language(), like.terms())));
    }

    private static WriteRequest put(Map<String, AttributeValue> item) {
        return DynamoSearchIndex.put(item);
    }
}

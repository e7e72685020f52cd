package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.paragraph;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.ArticleStore.Stored;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.NewsPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What each question may cost, in DynamoDB's own units, with a thousand articles and with a hundred thousand: the figures are
 * the same, as they are at any depth of a list.
 */
class BudgetTest {

    private static final ListName LATEST = new ListName.Latest();

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

    /** The same figures at any size. */
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Budgets extends StoryBudgets {

        private final int articles;
        private EmbeddedAws embedded;
        private TestTables tables;
        private NewsPorts news;

        Budgets(int articles) {
            super(String.format("%,7d articles", articles));
            this.articles = articles;
        }

        @BeforeAll
        void fill() {
            embedded = EmbeddedAws.start();
            tables = embedded.aws().fresh();
            news = tables.newsPorts(new Throttle(), spent);
            long start = System.nanoTime();
            Seed.fill(tables, articles);
            System.out.printf(
                    "budget, %,7d articles: seeded in %d ms%n", articles, (System.nanoTime() - start) / 1_000_000);
            news.sources().save(daily());
            spent.take();
        }

        @Override
        TestTables tables() {
            return tables;
        }

        @AfterAll
        void drop() {
            embedded.close();
        }

        @Test
        void aPageOfTwentyCardsIsOneQueryOfOneAndAHalfUnits() {
            Page<Card> first = news.feeds().page(LATEST, null, 20);
            assertThat(first.items()).hasSize(20);
            assertSpent("a page of 20 cards, the first", 1.5, "Query");
            Position deep = positionOf(articles - 40);
            assertThat(news.feeds().page(LATEST, deep, 20).items()).hasSize(20);
            assertSpent("a page of 20 cards, the deepest", 1.5, "Query");
        }

        @Test
        void anArticleWithSourceAndRelatedCardsIsTwoUnits() {
            SampleArticle article = Seed.article(1).revision(1, "of the largest kind in one item");
            SampleArticle full = article.body(filler(6_000));
            news.articles().store(full.build(), full.identities(), "entry");
            news.related()
                    .relate(
                            full.id(),
                            IntStream.range(10, 16)
                                    .mapToObj(n -> Seed.article(n).card())
                                    .toList());
            spent.take();
            assertThat(news.reader().look(full.id()))
                    .isInstanceOfSatisfying(
                            Lookup.Found.class,
                            found -> assertThat(found.related()).hasSize(6));
            assertSpent(
                    "an article of the largest inline size, its source, 6 related", 2, "BatchGetItem", "BatchGetItem");
        }

        @Test
        void whetherAnEntryIsKnownIsHalfAUnitEach() {
            SampleArticle article = Seed.article(2);
            news.articles().store(article.build(), article.identities(), "entry");
            spent.take();
            news.articles().known(article.identities());
            assertSpent("two identities", 1, "BatchGetItem");
            news.reader().presence(article.id());
            assertSpent("presence of an article", 0.5, "GetItem");
        }

        @Test
        void aNewArticleInFiveListsIsThreeAndFiveWrites() {
            SampleArticle article = shortArticle(articles + 1);
            assertThat(news.articles().store(article.build(), article.identities(), "entry"))
                    .isEqualTo(Stored.NEW);
            Spent.Total total = spent.take();
            print("store a new article: item, 5 cards, a look whether it moved (1 read), 2 identities", total);
            assertThat(total.requests()).containsExactly("PutItem", "BatchWriteItem", "GetItem", "PutItem", "PutItem");
            assertThat(total.units() - 1).as("write units").isEqualTo(3 + 5);
        }

        @Test
        void oneWithGuidAndUrlAndTitleIsFourAndFiveWrites() {
            SampleArticle article = shortArticle(articles + 2);
            List<Identity> names = article.identities();
            names.add(Identity.ofContent(article.build().source().id(), "title and day"));
            assertThat(news.articles().store(article.build(), names, "entry")).isEqualTo(Stored.NEW);
            Spent.Total total = spent.take();
            print("store a new article under 3 identities", total);
            assertThat(total.units() - 1).as("write units").isEqualTo(4 + 5);
        }

        @Test
        void oneMoreNameIsTwoWrites() {
            SampleArticle article = shortArticle(articles + 3);
            news.articles().store(article.build(), article.identities(), "entry");
            Known known = news.articles()
                    .known(article.identities())
                    .values()
                    .iterator()
                    .next();
            spent.take();
            Identity more = Identity.ofUrl("https://daily.example/more/" + articles);
            news.articles().addNames(known, List.of(more));
            assertSpent("one more name of a short article", 2, "UpdateItem", "PutItem");
        }

        private SampleArticle shortArticle(int n) {
            return Seed.article(n).excerpt("Short.").body(paragraph("Short."));
        }

        @Test
        void aPollThatBringsNothingIsOneUpdate() {
            PollState state = new PollState(
                    NOW.plusSeconds(900),
                    new Validators(
                            "\"0123456789abcdef\"", "Sun, 01 Mar 2026 11:00:00 GMT", "0123456789abcdefghjkmnpqrs"),
                    0,
                    Health.OK,
                    null,
                    NOW);
            news.sources().polled(daily().id(), state);
            Spent.Total total = spent.take();
            print("a poll that brings nothing", total);
            assertThat(total.requests()).containsExactly("UpdateItem");
            assertThat(total.table()).isEqualTo(1);
            assertThat(total.index()).as("the entry of the index moves").isLessThanOrEqualTo(2);
        }

        @Test
        void aPollThatFindsAnotherHealthShowsItInTheList() {
            news.sources().polled(daily().id(), withHealth(Health.BROKEN));
            Spent.Total total = spent.take();
            print("a poll that finds another health (refused update, list, source)", total);
            assertThat(total.requests()).containsExactly("UpdateItem", "UpdateItem", "UpdateItem");
            news.sources().polled(daily().id(), withHealth(Health.BROKEN));
            assertThat(spent.take().requests()).containsExactly("UpdateItem");
            news.sources().polled(daily().id(), withHealth(Health.OK));
            spent.take();
        }

        private static PollState withHealth(Health health) {
            return new PollState(NOW.plusSeconds(900), Validators.NONE, 1, health, "The server answers 500.", NOW);
        }

        @Test
        void sourcesDueAreHalfAUnitAShard() {
            int due = 0;
            for (int shard = 0; shard < news.sources().shards(); shard++) {
                due += news.sources().due(shard, NOW.plusSeconds(1_000), 50).size();
                assertSpentAtMost("sources due, a shard", 0.5, "Query");
            }
            assertThat(due).isOne();
        }

        @Test
        void aSourceIsHalfAUnit() {
            news.sources().find(daily().id());
            assertSpent("a source", 0.5, "GetItem");
        }

        private Position positionOf(int n) {
            Card card = Seed.article(n).card();
            return new SortKey(card.sortAt(), card.id().value()).position();
        }
    }

    private static Source daily() {
        return source("daily").build();
    }

    /** A paragraph that takes about as many bytes compressed. */
    private static Block filler(int bytes) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        while (text.length() < bytes * 5 / 4) {
            text.append((char) ('!' + random.nextInt(64)));
        }
        return paragraph(text.toString());
    }
}

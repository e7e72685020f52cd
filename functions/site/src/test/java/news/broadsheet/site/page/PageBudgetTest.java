package news.broadsheet.site.page;

import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.paragraph;
import static news.broadsheet.testkit.Samples.source;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.story.Fronts;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.SampleStory;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.NewsPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What pages cost to read, on DynamoDB Local: what the data model allows, and not a request more. */
class PageBudgetTest {

    private final Spent spent = new Spent();
    private TestTables tables;
    private NewsPorts news;
    private Visit visit;

    @BeforeEach
    void create() {
        tables = EmbeddedAws.shared().fresh();
        Throttle calm = new Throttle();
        news = tables.newsPorts(calm, spent);
        visit = new Visit(new SitePages.Stores(
                news.reader(),
                tables.commentPorts(calm, spent).comments(),
                news.feeds(),
                tables.fronts(spent),
                tables.stories(new TestClock(), spent).reader(),
                news.sources(),
                tables.searchPorts(calm, spent).store(),
                Visit.PICTURES));
        news.sources()
                .save(source("daily")
                        .rights(new Rights(Rights.Display.FULL, true, false))
                        .build());
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void anArticleIsReadAsTheApiReadsItAndItsCommentsAreCounted() {
        SampleArticle sample = article("one")
                .body(IntStream.range(0, 40)
                        .mapToObj(i ->
                                paragraph("The harbour agreed at number " + i + " that boats will run on Sundays."))
                        .toArray(Block[]::new));
        news.articles().store(sample.build(), sample.identities(), "entry");
        news.related()
                .relate(
                        sample.id(),
                        IntStream.range(0, 6)
                                .mapToObj(i -> article("r" + i).card())
                                .toList());
        assertSpent("/articles/" + sample.id(), 2.5, "BatchGetItem", "BatchGetItem", "BatchGetItem");
    }

    @Test
    void theFrontIsOneBatchOfRankings() {
        FakeStories stories = new FakeStories();
        for (int i = 0; i < 30; i++) {
            SampleStory each = story("s" + i).headline("Story " + i).owners("a", "b", "c");
            stories.keep(each.build(), each.members());
        }
        tables.fronts().replaceAll(Fronts.of(Fronts.considered(stories), Samples.NOW));
        assertSpent("/", 20, "BatchGetItem");
    }

    @Test
    void listsAreAQueryAndWhatTheyAreOf() {
        for (int i = 0; i < 25; i++) {
            SampleArticle sample = article("n" + i);
            news.articles().store(sample.build(), sample.identities(), "entry");
        }
        assertSpent("/sections/world", 3, "Query", "GetItem");
        assertSpent("/sources/daily", 2, "GetItem", "Query");
    }

    private void assertSpent(String address, double most, String... requests) {
        spent.take();
        assertThat(visit.get(address).status()).isEqualTo(200);
        Spent.Total total = spent.take();
        System.out.printf(
                "budget, page %s: %.1f units %s%n",
                address.replaceAll("[0-9a-z]{26}", "{id}"), total.units(), total.requests());
        assertThat(total.requests()).as(address).isEqualTo(List.of(requests));
        assertThat(total.units()).as(address).isLessThanOrEqualTo(most);
    }
}

package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Rights.Display;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the schedule to the stored article, through the real handlers: what a source publishes is what readers get. */
class IngestTest {

    private final Herald herald = new Herald();
    private final FakeNews news = herald.news;
    private final Publisher publisher = herald.publisher;
    private final Pipeline pipeline = herald.pipeline;

    @AfterEach
    void close() {
        herald.close();
    }

    @Test
    void anEntryBecomesAnArticleWithTheTextOfItsPage() {
        news.save(herald.source().build());

        pipeline.run();

        Article article = herald.only();
        assertThat(article.headline()).isEqualTo("The bridge opens");
        assertThat(article.byline()).isEqualTo("By Ann Author");
        assertThat(article.standfirst()).isEqualTo("A short summary.");
        assertThat(article.image()).extracting(Picture::caption).isEqualTo("The bridge at noon");
        assertThat(article.body().blocks()).hasSize(2).allMatch(Block.Paragraph.class::isInstance);
        assertThat(article.body().text()).doesNotContain("Advertisement", "Home", "By Ann");
        assertThat(article.section()).isEqualTo(Section.WORLD);
        assertThat(article.revision()).isEqualTo(1);
        assertThat(herald.poll().health()).isEqualTo(Health.OK);
    }

    @Test
    void whatHasNotChangedIsNotStoredAgain() {
        news.save(herald.source().build());
        pipeline.run();
        Article first = herald.only();

        herald.runAgain();

        assertThat(herald.only()).isEqualTo(first);
        assertThat(pipeline.context.lines()).last().asString().contains("sent what we have");
    }

    @Test
    void aChangedEntryIsANewRevisionOfTheSameArticle() {
        news.save(herald.source().build());
        pipeline.run();
        Article first = herald.only();

        herald.publish(Herald.rss(Herald.item("1", "The bridge is open", "/bridge")));
        herald.runAgain();

        assertThat(herald.only().id()).isEqualTo(first.id());
        assertThat(herald.only().headline()).isEqualTo("The bridge is open");
        assertThat(herald.only().revision()).isEqualTo(2);
        assertThat(herald.only().dates().sortAt()).isEqualTo(first.dates().sortAt());
    }

    @Test
    void aNewGuidForAKnownAddressIsTheSameArticle() {
        news.save(herald.source().build());
        pipeline.run();
        ArticleId first = herald.only().id();

        herald.publish(Herald.rss(Herald.item("other", "The bridge is open", "/bridge?utm_source=feed")));
        herald.runAgain();

        assertThat(herald.only().id()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Hello</body></html>", "<rss version='2.0'>", "{\"items\":"})
    void whatIsNoFeedIsNotedAndTriedAgainLater(String document) {
        herald.publish(document);
        news.save(herald.source().build());

        pipeline.run();

        assertThat(herald.latest()).isEmpty();
        assertThat(herald.poll().health()).isEqualTo(Health.BROKEN);
        assertThat(herald.poll().reason()).isNotEmpty();
        assertThat(herald.poll().nextPollAt()).isAfter(pipeline.clock.instant());
        assertThat(pipeline.parked).isEmpty();
    }

    @Test
    void aFeedThatIsGoneIsNeverAskedAgain() {
        publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 410));
        news.save(herald.source().build());
        pipeline.run();

        herald.runAgain();

        assertThat(publisher.requests()).hasSize(1);
        assertThat(herald.poll().health()).isEqualTo(Health.GONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/missing", "/picture", "/huge", "/broken"})
    void aPageNeverStopsAnEntry(String link) {
        publisher.on("/picture", exchange -> Publisher.send(exchange, 200, "image/png", new byte[] {1, 2, 3}));
        publisher.on("/huge", exchange -> exchange.sendResponseHeaders(200, 50L * 1024 * 1024));
        publisher.on("/broken", exchange -> exchange.sendResponseHeaders(200, 100));
        herald.publish(Herald.rss(Herald.item("1", "The bridge opens", link)));
        news.save(herald.source().build());

        pipeline.run();

        assertThat(herald.only().excerpt()).isEqualTo("A short summary.");
        assertThat(herald.only().body().isEmpty()).isTrue();
    }

    @Test
    void withTheRightToAnExcerptNoTextIsKept() {
        news.save(herald.source().display(Display.EXCERPT).build());

        pipeline.run();

        assertThat(herald.only().body().isEmpty()).isTrue();
        assertThat(herald.only().excerpt()).isEqualTo("A short summary.");
        assertThat(herald.only().image()).isNotNull();
    }

    @Test
    void withTheRightToTheTitleThePageIsNotEvenRead() {
        news.save(herald.source().display(Display.TITLE).build());

        pipeline.run();

        assertThat(herald.only().excerpt()).isEmpty();
        assertThat(herald.only().standfirst()).isNull();
        assertThat(herald.only().image()).isNull();
        assertThat(publisher.requests()).extracting(Publisher.Request::path).containsExactly("/feed.xml");
    }

    @Test
    void whatWasWithdrawnStaysAway() {
        news.save(herald.source().build());
        pipeline.run();
        news.withdraw(herald.only().id(), "mistaken", pipeline.clock.instant());

        herald.publish(Herald.rss(Herald.item("1", "The bridge opens after all", "/bridge")));
        herald.runAgain();

        assertThat(herald.latest()).isEmpty();
    }

    @Test
    void aSourceCannotReviseTheArticleOfAnother() {
        news.save(herald.source().build());
        pipeline.run();
        publisher.serve(
                "/copy.xml",
                "text/xml",
                Herald.rss(Herald.item("x", "Forged", publisher.url("/bridge").toString())));
        news.save(Samples.source("copycat")
                .feedUrl(publisher.url("/copy.xml").toString())
                .build());

        herald.runAgain();

        assertThat(herald.only().headline()).isEqualTo("The bridge opens");
    }

    @Test
    void aSourceWithoutANameTakesThatOfItsFeed() {
        news.save(herald.source().name("127.0.0.1").language("und").build());

        pipeline.run();

        Source source = news.find(Herald.ID).orElseThrow();
        assertThat(source.name()).isEqualTo("The Herald");
        assertThat(source.language()).isEqualTo("en");
        assertThat(herald.only().source().name()).isEqualTo("The Herald");
    }
}

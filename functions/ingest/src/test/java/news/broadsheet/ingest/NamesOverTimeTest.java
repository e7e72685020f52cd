package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.core.feed.Card;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.FakeNews;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names that mislead: the front page, a redirector, an article that is there no more; as sequences of polls. */
class NamesOverTimeTest {

    private static final String MONDAY = "Mon, 02 Mar 2026 09:00:00 GMT";

    private final Herald herald = new Herald();
    private final FakeNews news = herald.news;
    private final Pipeline pipeline = herald.pipeline;

    @BeforeEach
    void redirect() {
        herald.publisher.on("/r/1", exchange -> {
            exchange.getResponseHeaders().set("Location", "/bridge");
            Publisher.status(exchange, 302);
        });
    }

    @AfterEach
    void close() {
        herald.close();
    }

    private static String unnamed(String title, String link) {
        return "<item><title>" + title + "</title><link>" + link + "</link><pubDate>" + MONDAY + "</pubDate></item>";
    }

    private List<String> headlines() {
        return herald.latest().stream().map(Card::headline).toList();
    }

    @Test
    void anEntryThatLinksToTheFrontPageDoesNotReplaceTheOneBefore() {
        news.save(herald.source().pages(false).build());
        herald.publish(Herald.rss(Herald.item("1", "The bridge opens", "/")));
        pipeline.run();

        herald.publish(Herald.rss(Herald.item("2", "The harbour freezes", "/")));
        herald.runAgain();

        assertThat(headlines()).containsExactlyInAnyOrder("The bridge opens", "The harbour freezes");
    }

    @Test
    void aUrlLearnedFromARedirectIsTheArticlesWhateverElseChanges() {
        news.save(herald.source().build());
        herald.publish(Herald.rss(Herald.item("1", "The bridge opens", "/r/1")));
        pipeline.run();

        herald.publish(Herald.rss(unnamed("Trams now cross the river every ten minutes", "/bridge")));
        herald.runAgain();

        assertThat(headlines()).containsExactly("Trams now cross the river every ten minutes");
    }

    @Test
    void anEntryWithNoOtherNameThanAKnownOneIsNotLeftWithoutAny() {
        news.save(herald.source().build());
        herald.publish(Herald.rss(Herald.item("1", "The bridge opens", "/r/1")));
        pipeline.run();

        herald.publish(Herald.rss(unnamed("Trams", "/bridge")));
        herald.runAgain();

        assertThat(pipeline.parked).isEmpty();
        assertThat(headlines()).containsExactly("Trams");
    }

    @Test
    void anArticleThatIsThereNoMoreDoesNotComeBackByALinkThatLeadsToIt() {
        news.save(herald.source().build());
        pipeline.run();
        news.expire(herald.only().id());

        herald.publish(Herald.rss(unnamed("How the bridge opens", "/r/1")));
        herald.runAgain();

        assertThat(pipeline.context.lines()).anyMatch(line -> line.contains("its article is there no more"));
    }

    @Test
    void aLongRowOfNumbersIsReadInTimeByItsLength() {
        news.save(herald.source().pages(false).build());
        herald.publish(Herald.rss("<item><guid>1</guid><title>Numbers</title><description>" + "1,".repeat(200_000)
                + "</description></item>"));

        pipeline.run();

        assertThat(headlines()).containsExactly("Numbers");
    }
}

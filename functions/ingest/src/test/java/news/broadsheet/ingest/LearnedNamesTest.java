package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links that lead to one page: by redirects, and by what the page says its address is. */
class LearnedNamesTest {

    private final Herald herald = new Herald();
    private final Publisher publisher = herald.publisher;

    @BeforeEach
    void add() {
        herald.news.save(herald.source().build());
        page("/bridge", "", "The bridge opens");
        page("/amp/bridge", "<link rel='canonical' href='/bridge'>", "The bridge opens");
        page("/bridge?print=1", "<link rel='Canonical' href='/bridge?utm_source=print'>", "The bridge opens");
        redirect("/~r/herald/1", "/hop");
        redirect("/hop", "/bridge");
    }

    @AfterEach
    void close() {
        herald.close();
    }

    private void page(String path, String head, String title) {
        String text = "A long text of the page. ".repeat(20);
        publisher.serve(
                path,
                "text/html",
                "<html><head>" + head + "<meta property='og:title' content='" + title + "'></head><body><article><h1>"
                        + title + "</h1><p>" + text + "</p></article></body></html>");
    }

    private void redirect(String from, String to) {
        publisher.on(from, exchange -> redirect(exchange, to));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private void poll(String... items) {
        herald.publish(Herald.rss(String.join("", items)));
        herald.runAgain();
    }

    private List<String> headlines() {
        return herald.latest().stream().map(Card::headline).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/~r/herald/1, /bridge",
        "/bridge, /~r/herald/1",
        "/amp/bridge, /bridge",
        "/bridge, /amp/bridge",
        "/amp/bridge, /~r/herald/1",
        "/bridge?print=1, /bridge",
        "/~r/herald/1, /bridge?print=1"
    })
    void leadToOneArticle(String first, String then) {
        poll(Herald.item("1", "The bridge opens", first));
        Article article = herald.only();

        poll(Herald.item("2", "The bridge opens at last", then));

        assertThat(herald.only().id()).isEqualTo(article.id());
        assertThat(herald.only().headline()).isEqualTo("The bridge opens at last");
    }

    @Test
    void whatWasWithdrawnStaysAwayByAnyLinkAndItsPageIsNotReadAgain() {
        poll(Herald.item("1", "The bridge opens", "/bridge"));
        herald.news.withdraw(herald.only().id(), "mistaken", herald.pipeline.clock.instant());
        for (int i = 0; i < 3; i++) {
            poll(Herald.item("2", "The bridge opens again", "/~r/herald/1") + " ".repeat(i));
        }

        assertThat(herald.latest()).isEmpty();
        assertThat(publisher.requests()).extracting(Publisher.Request::path).containsOnlyOnce("/~r/herald/1");
    }

    @Test
    void anotherSourcesArticleStaysItsOwnByAnyLink() {
        poll(Herald.item("1", "The bridge opens", "/bridge"));
        Article article = herald.only();
        publisher.serve(
                "/section.xml", "text/xml", Herald.rss(Herald.item("x", "The bridge opens again", "/~r/herald/1")));
        herald.news.save(Samples.source("section")
                .home(publisher.url("/").toString())
                .feedUrl(publisher.url("/section.xml").toString())
                .build());

        herald.runAgain();

        assertThat(herald.only()).isEqualTo(article);
    }

    @Nested
    class AreNotBelieved {

        @Test
        void onSitesThatTheSourceDoesNotOwn() {
            String victim = publisher.url("/bridge").toString();
            page("/claim", "<link rel='canonical' href='" + victim + "'>", "The bridge opens");
            String hostile = "http://localhost:" + publisher.url("/").getPort();
            publisher.serve(
                    "/evil.xml", "text/xml", Herald.rss(Herald.item("x", "The bridge opens", hostile + "/claim")));
            herald.news.save(Samples.source("evil")
                    .home(hostile + "/")
                    .feedUrl(hostile + "/evil.xml")
                    .build());
            herald.publish(Herald.rss(""));
            herald.pipeline.run();
            assertThat(herald.only().source().id()).isEqualTo(new SourceId("evil"));
            Identity claimed = Identity.ofUrl(victim.replace("http:", "https:"));
            assertThat(herald.news.known(List.of(claimed))).isEmpty();

            poll(Herald.item("1", "The bridge opens", "/bridge"));

            assertThat(herald.latest()).hasSize(2);
        }

        @Test
        void whereThePageIsAboutSomethingElse() {
            page("/consent", "", "Before you go on");
            redirect("/a", "/consent");
            redirect("/b", "/consent");

            poll(Herald.item("1", "The mayor resigns", "/a"), Herald.item("2", "A storm is coming", "/b"));

            assertThat(headlines()).containsExactlyInAnyOrder("The mayor resigns", "A storm is coming");
        }

        @Test
        void whereTheyAreTheFrontPage() {
            page("/a", "<link rel='canonical' href='/'>", "The mayor resigns");
            page("/b", "<link rel='canonical' href='/'>", "The mayor returns");

            poll(Herald.item("1", "The mayor resigns", "/a"), Herald.item("2", "The mayor returns", "/b"));

            assertThat(headlines()).hasSize(2);
        }

        @Test
        void whereAPageHasSeveral() {
            page("/a", "<link rel='canonical' href='/x'><link rel='canonical' href='/y'>", "The mayor resigns");
            page("/b", "<link rel='canonical' href='/x'>", "The mayor returns");

            poll(Herald.item("1", "The mayor resigns", "/a"), Herald.item("2", "The mayor returns", "/b"));

            assertThat(headlines()).hasSize(2);
        }
    }
}

package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.broadsheet.ingest.fetch.FetchLimits;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Pauses;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.ingest.fetch.Publisher.Request;
import news.broadsheet.ingest.robots.Robots;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.FakeHostPauses;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageReaderTest {

    private static final String PAGE = "<!doctype html><html><head><title>x</title></head><body><h1>Council votes</h1>";

    private final Publisher publisher = new Publisher();
    private final TestClock clock = new TestClock();
    private final Fetcher fetcher = new Fetcher(
            new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 1024 * 1024, 5),
            new AddressRule(true),
            "test",
            clock);
    private final PageReader pages =
            new PageReader(fetcher, new Robots(fetcher, clock), new Pauses(new FakeHostPauses(), clock), clock);

    @AfterEach
    void close() {
        fetcher.close();
        publisher.close();
    }

    private PageReader.Reading read(String path) {
        return pages.read(publisher.url(path).toString());
    }

    @Test
    void aPageThatRobotsMayReadIsRead() {
        publisher.serve("/news/1", "text/html", PAGE);

        assertThat(read("/news/1").page()).isNotEqualTo(ArticlePage.NONE);
        assertThat(read("/news/1").note()).isEmpty();
    }

    @Test
    void aPageKeptFromRobotsIsNotAskedFor() {
        publisher.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /news/\n");
        publisher.serve("/news/1", "text/html", PAGE);

        assertThat(read("/news/1").page()).isEqualTo(ArticlePage.NONE);
        assertThat(read("/news/1").note()).contains("robots.txt of 127.0.0.1");
        assertThat(publisher.requests()).extracting(Request::path).containsExactly("/robots.txt");
    }

    @Test
    void aPageThatLeadsToOneKeptFromRobotsIsNotUsed() {
        publisher.serve("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
        publisher.serve("/private/1", "text/html", PAGE);
        publisher.on("/news/1", exchange -> {
            exchange.getResponseHeaders().set("Location", "/private/1");
            Publisher.status(exchange, 302);
        });

        assertThat(read("/news/1").page()).isEqualTo(ArticlePage.NONE);
        assertThat(read("/news/1").note()).contains("robots.txt");
    }

    @Test
    void whyThereIsNoPageIsSaid() {
        publisher.serve("/picture", "image/png", "png");

        assertThat(read("/missing").note()).contains("404");
        assertThat(read("/picture").note()).contains("no HTML");
        assertThat(pages.read("mailto:desk@herald.example").note()).contains("no web address");
    }
}

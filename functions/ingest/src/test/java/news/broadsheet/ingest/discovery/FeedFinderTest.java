package news.broadsheet.ingest.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import news.broadsheet.ingest.discovery.Candidate.Hint;
import news.broadsheet.ingest.discovery.Finding.Found;
import news.broadsheet.ingest.discovery.Finding.NotFound;
import news.broadsheet.ingest.fetch.FetchLimits;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedFinderTest {

    private static final String FEED =
            "<rss version='2.0'><channel><title>Herald</title><item><title>Council votes</title></item></channel></rss>";

    private final Publisher publisher = new Publisher();
    private final Fetcher fetcher = fetcher(true);

    private static Fetcher fetcher(boolean allowPrivate) {
        FetchLimits limits = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 1024 * 1024, 5);
        return new Fetcher(limits, new AddressRule(allowPrivate), "test", new TestClock());
    }

    @AfterEach
    void close() {
        fetcher.close();
        publisher.close();
    }

    private Finding find(String path) {
        return new FeedFinder(fetcher).find(publisher.url(path));
    }

    private void assertThatItIsFound(Finding finding, String path, Hint hint) {
        assertThat(finding).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.url()).isEqualTo(publisher.url(path));
            assertThat(found.candidate().hint()).isEqualTo(hint);
            assertThat(found.feed().about().title()).isEqualTo("Herald");
        });
    }

    @Test
    void aFeedIsItself() {
        publisher.serve("/rss", "text/xml", FEED);

        assertThatItIsFound(find("/rss"), "/rss", Hint.ASKED);
        assertThat(publisher.requests()).hasSize(1);
    }

    @Test
    void theFirstLinkThatIsReallyAFeedIsTaken() {
        publisher.serve("/", "text/html", """
                <html><link rel=alternate type=application/rss+xml href=/broken>
                <link rel=alternate type=application/rss+xml href=/page><link rel=alternate type=application/rss+xml href=/rss>
                """);
        publisher.serve("/page", "text/html", "<html><p>No feed.");
        publisher.serve("/rss", "text/xml", FEED);

        assertThatItIsFound(find("/"), "/rss", Hint.LINK);
    }

    @Test
    void aPageThatSaysNothingIsProbedWhereFeedsUsuallyAre() {
        publisher.serve("/", "text/html", "<html><p>Hello.");
        publisher.serve("/atom.xml", "text/xml", FEED);

        assertThatItIsFound(find("/"), "/atom.xml", Hint.WELL_KNOWN);
    }

    @Test
    void itIsFoundWhereARedirectLeads() {
        publisher.on("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/rss");
            Publisher.status(exchange, 301);
        });
        publisher.serve("/rss", "text/xml", FEED);

        assertThatItIsFound(find("/"), "/rss", Hint.ASKED);
    }

    @Test
    void aSiteWithoutAFeedIsToldAfterTenRequests() {
        publisher.serve("/city/", "text/html", "<html><p>Hello.");

        assertThat(find("/city/"))
                .isInstanceOfSatisfying(
                        NotFound.class, none -> assertThat(none.reason()).contains("names no feed"));
        assertThat(publisher.requests()).hasSize(FeedFinder.MOST_REQUESTS);
    }

    @Test
    void aPageWhoseFeedsAreNoneIsTold() {
        publisher.serve("/", "text/html", "<html><a href=/rss>RSS</a>");

        assertThat(find("/"))
                .isInstanceOfSatisfying(
                        NotFound.class, none -> assertThat(none.reason()).contains("1 of them named by the page"));
    }

    @Test
    void aPageThatCannotBeHadIsTold() {
        assertThat(find("/missing"))
                .isInstanceOfSatisfying(
                        NotFound.class, none -> assertThat(none.reason()).contains("404"));
    }

    @Test
    void theAddressRuleHolds() {
        try (Fetcher strict = fetcher(false)) {
            assertThat(new FeedFinder(strict).find(publisher.url("/"))).isInstanceOf(NotFound.class);
        }
        assertThat(publisher.requests()).isEmpty();
    }
}

package news.broadsheet.ingest.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import news.broadsheet.ingest.fetch.FetchLimits;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest {

    private final Publisher publisher = new Publisher();
    private final TestClock clock = new TestClock();
    private final Fetcher fetcher = new Fetcher(
            new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 2 * 1024 * 1024, 5),
            new AddressRule(true),
            "test",
            clock);
    private final Robots robots = new Robots(fetcher, clock);

    @AfterEach
    void close() {
        fetcher.close();
        publisher.close();
    }

    private boolean allows(String path) {
        return robots.allows(publisher.url(path));
    }

    private void robotsTxt(String text) {
        publisher.serve("/robots.txt", "text/plain", text);
    }

    private void status(int status) {
        publisher.on("/robots.txt", exchange -> Publisher.status(exchange, status));
    }

    private void redirect(String from, String to) {
        publisher.on(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            Publisher.status(exchange, 301);
        });
    }

    @Nested
    class Rules {

        @Test
        void theLongestMatchDecides() {
            robotsTxt("User-agent: *\nDisallow: /news/\nAllow: /news/open/\n");

            assertThat(allows("/about")).isTrue();
            assertThat(allows("/news/1")).isFalse();
            assertThat(allows("/news/open/1")).isTrue();
        }

        @Test
        void ourOwnGroupGoesBeforeThatOfAll() {
            robotsTxt("User-agent: *\nDisallow: /\n\nUser-Agent: BroadSheet\nDisallow: /private\n");

            assertThat(allows("/news/1")).isTrue();
            assertThat(allows("/private/1")).isFalse();
        }

        @Test
        void anotherRobotsGroupIsNotOurs() {
            robotsTxt("User-agent: OtherBot\nDisallow: /\n");

            assertThat(allows("/news/1")).isTrue();
        }

        @Test
        void wildcardsAndEndsAreUnderstood() {
            robotsTxt("User-agent: *\nDisallow: /*?print\nDisallow: /*.pdf$\n");

            assertThat(allows("/a?print=1")).isFalse();
            assertThat(allows("/a.pdf")).isFalse();
            assertThat(allows("/a.pdf.html")).isTrue();
        }

        @Test
        void aDelayIsNoRule() {
            robotsTxt("User-agent: *\nCrawl-delay: 100000\n");

            assertThat(allows("/news/1")).isTrue();
        }

        @Test
        void rulesAreReadToHalfAMebibyte() {
            String filler = "# filler filler filler filler\n".repeat(17_200);
            robotsTxt("User-agent: *\n" + filler + "Disallow: /late\n");
            assertThat(filler.length()).isBetween(500 * 1024, 512 * 1024 - 100);

            assertThat(allows("/late/1")).isFalse();
        }
    }

    @Nested
    class Answers {

        @ParameterizedTest
        @ValueSource(ints = {400, 401, 403, 404, 410, 451})
        void aSiteWithoutRulesAllowsAll(int status) {
            status(status);

            assertThat(allows("/news/1")).isTrue();
        }

        @ParameterizedTest
        @ValueSource(ints = {429, 500, 503})
        void aSiteThatFailsAllowsNothing(int status) {
            status(status);

            assertThat(allows("/news/1")).isFalse();
        }

        @Test
        void aSiteThatCannotBeReachedAllowsNothing() {
            URI gone = publisher.url("/news/1");
            publisher.close();

            assertThat(robots.allows(gone)).isFalse();
        }

        @Test
        void fiveRedirectsAreFollowedAndNoMore() {
            redirect("/robots.txt", "/1");
            redirect("/1", "/2");
            redirect("/2", "/3");
            redirect("/3", "/4");
            redirect("/4", "/5");
            publisher.serve("/5", "text/plain", "User-agent: *\nDisallow: /private\n");
            assertThat(allows("/news/1")).isTrue();
            assertThat(allows("/private/1")).isFalse();

            redirect("/5", "/6");
            clock.advance(Duration.ofHours(24));
            assertThat(allows("/news/1")).isFalse();
        }
    }

    @Nested
    class Memory {

        private long asked() {
            return publisher.requests().stream()
                    .filter(request -> request.path().equals("/robots.txt"))
                    .count();
        }

        @Test
        void aSiteIsAskedOnceADay() {
            robotsTxt("User-agent: *\nDisallow: /private\n");
            allows("/1");
            allows("/2");
            clock.advance(Duration.ofHours(24).minusSeconds(1));
            allows("/3");
            assertThat(asked()).isEqualTo(1);

            clock.advance(Duration.ofSeconds(1));
            allows("/4");
            assertThat(asked()).isEqualTo(2);
        }

        @Test
        void aSiteThatFailedIsAskedAgainSoon() {
            status(503);
            assertThat(allows("/1")).isFalse();

            robotsTxt("");
            assertThat(allows("/1")).isFalse();
            clock.advance(Duration.ofMinutes(10));
            assertThat(allows("/1")).isTrue();
        }

        @Test
        void theCacheForgetsWhatWasLongestUnused() {
            RobotsCache cache = new RobotsCache();
            Instant until = clock.instant().plusSeconds(1);
            for (int site = 0; site < 600; site++) {
                cache.put("https://site" + site + ".example", rules(1), until);
            }
            assertThat(cache.size()).isEqualTo(500);
            assertThat(cache.get("https://site0.example", clock.instant())).isEmpty();
            assertThat(cache.get("https://site599.example", clock.instant())).isPresent();

            cache.put("https://hostile.example", rules(100_000), until);
            assertThat(cache.size()).isEqualTo(1);
        }

        private static crawlercommons.robots.SimpleRobotRules rules(int count) {
            crawlercommons.robots.SimpleRobotRules rules = new crawlercommons.robots.SimpleRobotRules();
            for (int i = 0; i < count; i++) {
                rules.addRule("/" + i, false);
            }
            return rules;
        }
    }
}

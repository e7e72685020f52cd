package news.broadsheet.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.fetch.Publisher;
import news.broadsheet.testkit.FakeNews;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a publisher's server asks for, met as a sequence of polls over simulated days. */
class PolitenessTest {

    private final Herald herald = new Herald();
    private final FakeNews news = herald.news;
    private final Publisher publisher = herald.publisher;
    private final Pipeline pipeline = herald.pipeline;

    @BeforeEach
    void add() {
        news.save(herald.source().pages(false).build());
    }

    @AfterEach
    void close() {
        herald.close();
    }

    private Source source() {
        return news.find(new SourceId("herald")).orElseThrow();
    }

    private PollState pollAfter(Duration time) {
        pipeline.clock.advance(time);
        pipeline.run();
        return source().poll();
    }

    private long asked(String path) {
        return publisher.requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    @Nested
    class AFeedThatMoves {

        private void redirect(int status) {
            publisher.serve(
                    "/new.xml", "application/rss+xml", Herald.rss(Herald.item("1", "The bridge opens", "/bridge")));
            publisher.on("/feed.xml", exchange -> {
                exchange.getResponseHeaders().set("Location", "/new.xml");
                Publisher.status(exchange, status);
            });
        }

        @Test
        void aPermanentRedirectIsSaidAtOnceAndAdoptedAfterDays() {
            redirect(301);
            assertThat(pollAfter(Duration.ZERO).health()).isEqualTo(Health.MOVED);
            assertThat(source().feedUrl()).isEqualTo(publisher.url("/feed.xml"));
            pollAfter(Duration.ofDays(2));
            pollAfter(Duration.ofDays(2));

            assertThat(source().feedUrl()).isEqualTo(publisher.url("/new.xml"));
            assertThat(source().poll().health()).isEqualTo(Health.MOVED);
            assertThat(pollAfter(Duration.ofDays(1)).health()).isEqualTo(Health.OK);
            assertThat(asked("/feed.xml")).isEqualTo(3);
        }

        @Test
        void nothingComesTwiceByIt() {
            pipeline.run();
            redirect(308);
            for (int day = 0; day < 6; day++) {
                pollAfter(Duration.ofDays(1));
            }

            assertThat(source().feedUrl()).isEqualTo(publisher.url("/new.xml"));
            assertThat(herald.only().revision()).isEqualTo(1);
        }

        @Test
        void aTemporaryRedirectIsFollowedForEver() {
            redirect(302);
            for (int day = 0; day < 9; day++) {
                assertThat(pollAfter(Duration.ofDays(1)).health()).isEqualTo(Health.OK);
            }
            assertThat(source().feedUrl()).isEqualTo(publisher.url("/feed.xml"));
        }

        @Test
        void aRedirectToAPageThatIsNoFeedIsNeverAdopted() {
            redirect(301);
            publisher.serve("/new.xml", "text/html", "<html><body>Welcome to our new site</body></html>");
            for (int day = 0; day < 9; day++) {
                assertThat(pollAfter(Duration.ofDays(2)).health()).isEqualTo(Health.BROKEN);
            }
            assertThat(source().feedUrl()).isEqualTo(publisher.url("/feed.xml"));
        }

        @Test
        void whereTheFeedItselfSaysSoItIsAdoptedOnceItIsThere() {
            String moved = "<itunes:new-feed-url xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>"
                    + publisher.url("/new.xml") + "</itunes:new-feed-url>";
            String item = Herald.item("1", "The bridge opens", "/bridge");
            herald.publish(Herald.rss(moved + item));
            pollAfter(Duration.ZERO);
            assertThat(source().feedUrl()).isEqualTo(publisher.url("/feed.xml"));

            publisher.serve("/new.xml", "application/rss+xml", Herald.rss(item));
            herald.publish(Herald.rss(moved + item + " "));
            pollAfter(Duration.ofDays(1));

            assertThat(source().feedUrl()).isEqualTo(publisher.url("/new.xml"));
            assertThat(source().poll().health()).isEqualTo(Health.MOVED);
            assertThat(herald.only().revision()).isEqualTo(1);
        }
    }

    @Nested
    class AServerThatAsksToWait {

        private void overloaded(int status, String retryAfter) {
            publisher.on("/feed.xml", exchange -> {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
                Publisher.status(exchange, status);
            });
        }

        @Test
        void itsOtherSourcesWaitToo() {
            overloaded(429, "7200");
            pipeline.run();
            URI other = publisher.url("/other.xml");
            publisher.serve("/other.xml", "application/rss+xml", Herald.rss(Herald.item("9", "Nine", "/nine")));
            news.save(Samples.source("other")
                    .home(publisher.url("/").toString())
                    .feedUrl(other.toString())
                    .pages(false)
                    .build());
            pipeline.run();

            assertThat(asked("/other.xml")).isZero();
            PollState waiting = news.find(new SourceId("other")).orElseThrow().poll();
            assertThat(waiting.nextPollAt())
                    .isAfterOrEqualTo(pipeline.clock.instant().plus(Duration.ofHours(2)));
            assertThat(waiting.health()).isEqualTo(Health.OK);

            herald.publish(Herald.rss(""));
            pipeline.clock.advance(Duration.ofHours(3));
            pipeline.run();
            assertThat(asked("/other.xml")).isEqualTo(1);
        }

        @Test
        void theHostIsLeftAloneForAQuarterOfAnHourWhereItDoesNotSayHoweverOftenItAsked() {
            publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 429));
            for (int times = 0; times < 9; times++) {
                pollAfter(Duration.ofDays(2));
            }

            Instant now = pipeline.clock.instant();
            assertThat(pipeline.pauses.pausedUntil(Hosts.of(publisher.url("/")), now))
                    .contains(now.plus(Duration.ofMinutes(15)));
        }

        @Test
        void anOverloadThatNamesATimeIsWaitedFor() {
            overloaded(503, "3600");
            PollState state = pollAfter(Duration.ZERO);

            assertThat(state.health()).isEqualTo(Health.SLOW);
            assertThat(state.reason()).contains("503");
            assertThat(pipeline.pauses.pausedUntil(Hosts.of(publisher.url("/")), pipeline.clock.instant()))
                    .isPresent();
        }
    }

    @Nested
    class AGuardThatWantsABrowser {

        @Test
        void itsPageIsNoFeedAndTheSourceIsBlocked() {
            publisher.serve(
                    "/feed.xml", "text/html", "<html><head><title>Just a moment...</title></head><body></body></html>");
            PollState state = pollAfter(Duration.ZERO);

            assertThat(state.health()).isEqualTo(Health.BLOCKED);
            assertThat(state.reason()).isEqualTo("The server asks for proof of a browser.");
        }

        @Test
        void itsMarkTellsARefusalFromAnOverload() {
            publisher.on("/feed.xml", exchange -> {
                exchange.getResponseHeaders().set("cf-mitigated", "challenge");
                exchange.getResponseHeaders().set("Retry-After", "5");
                Publisher.status(exchange, 503);
            });
            assertThat(pollAfter(Duration.ZERO).health()).isEqualTo(Health.BLOCKED);
        }
    }

    @Nested
    class AFeedThatNamesItsHours {

        @Test
        void theyHoldAfterAnAnswerWithoutAFeedToo() {
            String skip = "<skipHours><hour>13</hour><hour>14</hour></skipHours>";
            byte[] feed = Herald.rss(skip + Herald.item("1", "The bridge opens", "/bridge"))
                    .getBytes(StandardCharsets.UTF_8);
            publisher.on("/feed.xml", exchange -> {
                if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    Publisher.status(exchange, 304);
                    return;
                }
                exchange.getResponseHeaders().set("ETag", "\"v1\"");
                Publisher.send(exchange, 200, "application/rss+xml", feed);
            });
            pipeline.run();

            Instant atNoon = Instant.parse("2026-03-04T12:50:00Z");
            PollState state = pollAfter(Duration.between(pipeline.clock.instant(), atNoon));

            assertThat(state.rhythm().pace().skipHours()).containsExactlyInAnyOrder(13, 14);
            assertThat(state.nextPollAt()).isEqualTo(Instant.parse("2026-03-04T15:00:00Z"));
        }
    }

    @Test
    void aPageInPlaceOfAFeedIsToldTogetherWithTheFeedThatItNames() {
        publisher.serve(
                "/feed.xml",
                "text/html",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body></body></html>");

        assertThat(pollAfter(Duration.ZERO).reason())
                .isEqualTo("The answer is an HTML page, not a feed. It names the feed " + publisher.url("/rss") + ".");
    }

    @Test
    void a304ToARequestWithoutConditionsIsAFailure() {
        publisher.on("/feed.xml", exchange -> Publisher.status(exchange, 304));

        assertThat(pollAfter(Duration.ZERO).reason()).contains("304 to a request without conditions");
    }

    @Test
    void howLongAnAnswerStaysFreshIsTheLeastPause() {
        publisher.on("/feed.xml", exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=7200");
            byte[] feed = Herald.rss(Herald.item("1", "One", "/1")).getBytes(StandardCharsets.UTF_8);
            Publisher.send(exchange, 200, "application/rss+xml", feed);
        });
        Instant asked = pipeline.clock.instant();

        assertThat(pollAfter(Duration.ZERO).nextPollAt()).isAfterOrEqualTo(asked.plus(Duration.ofHours(2)));
    }
}

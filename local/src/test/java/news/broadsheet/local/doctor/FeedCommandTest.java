package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code broadsheet doctor feed} as people use it. */
class FeedCommandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-24T12:00:00Z"));

    private static final String FEED = """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
              <title>The Lantern</title><link>https://lantern.example/</link><language>en</language><ttl>90</ttl>
              <atom:link rel="hub" href="https://hub.example/"/>
              <atom:link rel="self" href="https://lantern.example/feed.xml"/>
              <item><guid>urn:1</guid><link>https://lantern.example/world/1</link><title>Harbour \u001b[31mopens</title>
                <pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate><description>Ships came.</description></item>
              <item><guid>urn:2</guid><link>https://lantern.example/2</link><title>From tomorrow</title>
                <pubDate>Wed, 25 Nov 2026 10:00:00 GMT</pubDate></item>
              <item><title>Without a date</title></item>
            </channel></rss>
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer server;

    @TempDir
    Path temp;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/feed.xml", 200, FEED, Map.of("Content-Type", "application/rss+xml", "ETag", "\"v1\""));
        answer("/old", 301, "", Map.of("Location", "/older"));
        answer("/older", 302, "", Map.of("Location", "/feed.xml"));
        answer("/gone", 410, "", Map.of());
        answer("/busy", 429, "", Map.of("Retry-After", "7200"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status, String body, Map<String, String> headers) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "feed";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return DoctorCommand.of(
                        new ByteArrayInputStream(FEED.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CLOCK)
                .execute(all);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was said without regard to where lines were broken. */
    private String flat() {
        return said().replaceAll("\\s+", " ");
    }

    @Nested
    class OfAUrl {

        @Test
        void eachHopIsToldWithItsStatus() {
            assertThat(run("--allow-private", url("/old"))).isZero();
            assertThat(flat())
                    .contains("redirect 301 from " + url("/old") + " redirect 302 from " + url("/older")
                            + " answer 200 from " + url("/feed.xml"))
                    .contains("type application/rss+xml")
                    .contains("validators ETag \"v1\"");
        }

        @Test
        void privateAddressesAreRefusedUnlessAllowed() {
            assertThat(run("http://127.0.0.1:8080/feed")).isEqualTo(1);
            assertThat(said()).contains("is not public");
            assertThat(run(url("/feed.xml"))).isEqualTo(1);
        }

        @Test
        void whatIsNoFeedIsSaidInOneSentence() {
            assertThat(run("--allow-private", url("/gone"), url("/busy"), url("/nothing"), "http://"))
                    .isEqualTo(1);
            assertThat(flat())
                    .contains(
                            "gone for good (410). health GONE next poll never of itself: what is gone for good is not asked for")
                    .contains(
                            "less often (429). health SLOW next poll in 2 h, at 2026-11-24 14:00:00 UTC: as the server asks")
                    .contains("answers 404. health BROKEN next poll in ", "tried again for ever", "no URL of the web.");
        }
    }

    @Nested
    class OfAPage {

        private static final String PAGE = """
                <!doctype html><html><head><title>News</title>
                <link rel="alternate" type="application/rss+xml" title="All news" href="/feed.xml">
                </head><body>Hello</body></html>
                """;

        @Test
        void theFeedsItNamesAreTold() {
            answer("/page", 200, PAGE, Map.of("Content-Type", "text/html"));
            assertThat(run("--allow-private", url("/page"))).isEqualTo(1);
            assertThat(flat())
                    .contains("no feed The answer is an HTML page")
                    .contains("it names " + url("/feed.xml") + ", \"All news\", application/rss+xml")
                    .contains("its feed " + url("/feed.xml") + " (RSS 2.0)");
        }

        @Test
        void whereThereIsNoneItIsSaid() {
            answer("/page", 200, "<html><body>Hello</body></html>", Map.of("Content-Type", "text/html"));
            server.removeContext("/feed.xml");
            run("--allow-private", url("/page"));
            assertThat(flat()).contains("its feed The page names no feed");
        }

        @Test
        void inAFileTheyAreToldWithoutAskingAnybody() throws IOException {
            String file = Files.writeString(temp.resolve("page.html"), PAGE).toString();
            assertThat(run("--url", "https://lantern.example/", file)).isEqualTo(1);
            assertThat(flat())
                    .contains("it names https://lantern.example/feed.xml")
                    .doesNotContain("its feed");
        }

        @Test
        void aGuardThatAsksForABrowserIsCalledSo() {
            answer("/wall", 200, "<html><title>Just a moment...</title></html>", Map.of("Content-Type", "text/html"));
            assertThat(run("--allow-private", url("/wall"))).isEqualTo(1);
            assertThat(flat()).contains("no feed The server asks for proof of a browser. health BLOCKED");
        }
    }

    @Nested
    class OfAFile {

        @Test
        void itsEntriesAndWhatWouldBeStoredAreTold() throws IOException {
            assertThat(run("--url", "https://lantern.example/feed.xml", file(FEED)))
                    .isZero();
            assertThat(flat())
                    .contains("charset UTF-8 format RSS 2.0", "title The Lantern", "language en")
                    .contains("hubs https://hub.example/", "self https://lantern.example/feed.xml")
                    .contains("rights excerpt, search engines may index it, nothing for AI features")
                    .contains("source lantern-example-feed, \"The Lantern\", https://lantern.example/")
                    .contains("id urn:1", "published 2026-11-24 10:00:00 UTC", "known by its id and its URL")
                    .contains("section world, in en", "excerpt Ships came.");
        }

        @Test
        void datesThatAreNotBelievedAreTold() throws IOException {
            run(file(FEED));
            assertThat(flat())
                    .contains("stated as 2026-11-25 10:00:00 UTC, clamped to 2026-11-24 12:00:00 UTC")
                    .contains("published not stated: the time of the poll is taken")
                    .contains("known by its content");
        }

        @Test
        void theNextPollIsToldWithItsReason() throws IOException {
            run(file(FEED));
            assertThat(flat()).contains("next poll in 1 h 30 min, at 2026-11-24 13:30:00 UTC");
        }

        @Test
        void nothingInItSteersTheTerminalAndLinesAreShort() throws IOException {
            run(file(FEED.replace("Ships came.", "Ships came and went. ".repeat(30))));
            assertThat(said()).doesNotContain("\u001b");
            assertThat(said().lines()).allMatch(line -> line.length() <= 100);
        }

        @Test
        void onlySomeEntriesAreToldWhereThereAreMany() throws IOException {
            run("--entries", "1", file(FEED));
            assertThat(said()).contains("and 2 more: --entries 3 tells all").doesNotContain("From tomorrow");
        }

        private String file(String text) throws IOException {
            return Files.writeString(temp.resolve("feed.xml"), text).toString();
        }
    }

    @Test
    void theStandardInputIsReadToo() {
        assertThat(run("--url", "https://lantern.example/x", "-")).isZero();
        assertThat(said()).startsWith("The standard input\n").contains("The Lantern");
    }

    @Test
    void everythingIsToldEvenWhereSomeOfItIsNoFeed() {
        assertThat(run("nothing.xml", "-")).isEqualTo(1);
        assertThat(said()).contains("There is no file nothing.xml.", "The Lantern");
    }

    @Test
    void wrongUseIsExplained() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--jsonl", "feed.xml")).isEqualTo(2);
        assertThat(run("--url", "x", "-")).isEqualTo(2);
        assertThat(said()).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void linesAreAnsweredWithLines() {
        assertThat(run("--jsonl")).isZero();
        assertThat(said().lines()).hasSize((int) FEED.lines().count());
    }
}

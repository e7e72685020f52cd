package news.broadsheet.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers answer, and what becomes of it. Sizes and addresses have tests of their own. */
class FetcherTest {

    private static final String TEXT = "<rss><channel><title>News</title></channel></rss>";

    private final Publisher publisher = new Publisher();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Fetcher fetcher = fetcher(Duration.ofSeconds(20));

    @AfterEach
    void close() {
        end.countDown();
        fetcher.close();
        publisher.close();
    }

    private static Fetcher fetcher(Duration total) {
        FetchLimits limits = new FetchLimits(Duration.ofSeconds(10), total, 1024 * 1024, 5);
        return new Fetcher(limits, new AddressRule(true), Fetcher.userAgent("https://us.example/"), new TestClock());
    }

    private FetchOutcome fetch(String path) {
        return fetcher.fetch(publisher.url(path), Validators.NONE, "*/*");
    }

    private String text(String path) {
        return fetch(path) instanceof Fetched fetched ? new String(fetched.body(), StandardCharsets.UTF_8) : "";
    }

    private String failure(String path) {
        return fetch(path) instanceof Failed failed ? failed.reason() : "";
    }

    @Test
    void aDocumentComesWithItsValidatorsAndItsUrl() {
        publisher.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "W/\"1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Sun, 01 Mar 2026 10:00:00 GMT");
            exchange.getResponseHeaders().set("Cache-Control", "public, max-age=600");
            Publisher.send(exchange, 200, "application/rss+xml", TEXT.getBytes(StandardCharsets.UTF_8));
        });

        Fetched fetched = (Fetched) fetch("/feed");

        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml");
        assertThat(fetched.url()).isEqualTo(publisher.url("/feed"));
        assertThat(fetched.validators().etag()).isEqualTo("W/\"1\"");
        assertThat(fetched.validators().lastModified()).isEqualTo("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(fetched.validators().bodyHash()).isNotNull();
        assertThat(fetched.atLeast()).isEqualTo(Duration.ofMinutes(10));
        assertThat(publisher.requests().getFirst().headers().getFirst("User-Agent"))
                .isEqualTo("Broadsheet/0.1 (+https://us.example/)");
    }

    @Test
    void whatWasSentBeforeIsSentBackAndA304IsNotModified() {
        publisher.on("/feed", exchange -> Publisher.status(exchange, 304));

        FetchOutcome outcome = fetcher.fetch(publisher.url("/feed"), new Validators("\"e\"", "yesterday", "h"), "*/*");

        assertThat(outcome).isInstanceOf(FetchOutcome.NotModified.class);
        assertThat(publisher.requests().getFirst().headers().getFirst("If-None-Match"))
                .isEqualTo("\"e\"");
        assertThat(publisher.requests().getFirst().headers().getFirst("If-Modified-Since"))
                .isEqualTo("yesterday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "plain-as-gzip"})
    void aCompressedBodyIsRead(String encoding) {
        publisher.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", encoding.replace("plain-as-", ""));
            Publisher.send(exchange, 200, "text/xml", compressed(encoding, TEXT.getBytes(StandardCharsets.UTF_8)));
        });

        assertThat(text("/feed")).isEqualTo(TEXT);
    }

    private static byte[] compressed(String encoding, byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = switch (encoding) {
            case "gzip" -> new GZIPOutputStream(out);
            case "deflate" -> new DeflaterOutputStream(out);
            default -> out;
        }) {
            packed.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsFollowed(int status) {
        publisher.serve("/new", "text/xml", TEXT).on("/old", exchange -> redirect(exchange, status, "/new"));

        assertThat(text("/old")).isEqualTo(TEXT);
    }

    @Test
    void redirectsInACircleEnd() {
        publisher
                .on("/a", exchange -> redirect(exchange, 302, "/b"))
                .on("/b", exchange -> redirect(exchange, 302, "/a"));

        assertThat(failure("/a")).contains("more than 5 times");
        assertThat(publisher.requests()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://127.0.0.1/x", "http://user:secret@127.0.0.1/", "javascript:alert(1)"
            })
    void aRedirectToWhatIsNotTheWebIsNotFollowed(String target) {
        publisher.on("/feed", exchange -> redirect(exchange, 302, target));

        assertThat(failure("/feed")).isNotEmpty();
    }

    @Test
    void aRateLimitSaysHowLongToWait() {
        publisher.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            Publisher.status(exchange, 429);
        });

        assertThat(fetch("/feed"))
                .isEqualTo(new FetchOutcome.RateLimited(Hosts.of(publisher.url("/feed")), 429, Duration.ofHours(2)));
    }

    @Test
    void aRateLimitMaySayUntilWhen() {
        publisher.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Sun, 01 Mar 2026 13:00:00 GMT");
            Publisher.status(exchange, 429);
        });

        assertThat(Samples.NOW).hasToString("2026-03-01T12:00:00Z");
        assertThat(fetch("/feed"))
                .isEqualTo(new FetchOutcome.RateLimited(Hosts.of(publisher.url("/feed")), 429, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({"301, true", "308, true", "302, false", "307, false"})
    void whatIsGoneBehindATemporaryRedirectMayComeBack(int redirect, boolean gone) {
        publisher.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            Publisher.status(exchange, redirect);
        });
        publisher.on("/elsewhere", exchange -> Publisher.status(exchange, 410));

        assertThat(fetch("/feed") instanceof FetchOutcome.Gone).isEqualTo(gone);
    }

    @Test
    void whatIsGoneIsGone() {
        publisher.on("/feed", exchange -> Publisher.status(exchange, 410));

        assertThat(fetch("/feed")).isEqualTo(new FetchOutcome.Gone());
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 451})
    void aRefusalIsNoBreakage(int status) {
        publisher.on("/feed", exchange -> Publisher.status(exchange, status));

        assertThat(fetch("/feed"))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.health()).isEqualTo(Health.BLOCKED));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 418, 500, 503})
    void anErrorIsAFailureWithItsStatus(int status) {
        publisher.on("/feed", exchange -> Publisher.status(exchange, status));

        assertThat(failure("/feed")).contains(Integer.toString(status));
    }

    @Test
    void aServerThatNeverGetsToTheEndIsLeftWhenTheTimeIsUp() {
        publisher.on("/silent", _ -> await()).on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            await();
        });
        try (Fetcher hasty = fetcher(Duration.ofMillis(300))) {
            for (String path : new String[] {"/silent", "/drip"}) {
                FetchOutcome outcome = hasty.fetch(publisher.url(path), Validators.NONE, "*/*");
                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Failed.class,
                                failed -> assertThat(failed.reason()).contains("did not finish"));
            }
        }
    }

    @Test
    void anAnswerThatBreaksOffIsAFailure() {
        publisher.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(TEXT.getBytes(StandardCharsets.UTF_8));
        });

        assertThat(failure("/feed")).contains("could not be had");
    }

    @Test
    void aServerThatIsNotThereIsAFailure() {
        URI gone = publisher.url("/feed");
        publisher.close();

        assertThat(fetcher.fetch(gone, Validators.NONE, "*/*")).isInstanceOf(Failed.class);
    }

    private static void redirect(HttpExchange exchange, int status, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        Publisher.status(exchange, status);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

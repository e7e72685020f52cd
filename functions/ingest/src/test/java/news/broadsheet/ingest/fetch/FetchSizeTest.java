package news.broadsheet.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies of every size against the limits that production has; only the deadline is the test's own. */
class FetchSizeTest {

    private static final int MIB = 1024 * 1024;
    private static final int MOST = FetchLimits.STANDARD.maxBytes();
    private static final int TOO_MANY = 50 * MIB;

    private final Publisher publisher = new Publisher();
    private final CompletableFuture<Long> poured = new CompletableFuture<>();
    private final Fetcher fetcher = new Fetcher(
            new FetchLimits(
                    FetchLimits.STANDARD.connect(), Duration.ofMinutes(2), MOST, FetchLimits.STANDARD.redirects()),
            new AddressRule(true),
            "test",
            new TestClock());

    @AfterEach
    void close() {
        fetcher.close();
        publisher.close();
    }

    private FetchOutcome fetch() {
        return fetcher.fetch(publisher.url("/feed"), Validators.NONE, "*/*");
    }

    private void assertThatItIsTooLarge() {
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.reason()).contains("larger than 10 MiB"));
    }

    @Test
    void theLimitIsTenMebibytes() {
        assertThat(MOST).isEqualTo(10 * MIB);
    }

    @Test
    void aBodyAsLargeAsTheLimitIsReadWhole() {
        publisher.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            pour(exchange, MOST);
        });

        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Fetched.class, fetched -> assertThat(fetched.body()).hasSize(MOST));
    }

    @Test
    void aBodyOfOneByteMoreIsTooLarge() {
        publisher.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            pour(exchange, MOST + 1L);
        });

        assertThatItIsTooLarge();
    }

    @Test
    void aBodyOfFiftyMebibytesThatDoesNotSaySoIsLeftAtTheLimit() throws Exception {
        publisher.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            pour(exchange, TOO_MANY);
        });

        assertThatItIsTooLarge();
        assertThat(poured.get(1, TimeUnit.MINUTES)).isLessThan(TOO_MANY);
    }

    @Test
    void aBodyThatSaysItHasFiftyMebibytesIsNotRead() throws Exception {
        publisher.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, TOO_MANY);
            pour(exchange, TOO_MANY);
        });

        assertThatItIsTooLarge();
        assertThat(poured.get(1, TimeUnit.MINUTES)).isLessThan(TOO_MANY);
    }

    @Test
    void aBodyThatNeverEndsIsLeftAtTheLimit() throws Exception {
        publisher.on("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            pour(exchange, Long.MAX_VALUE);
        });

        assertThatItIsTooLarge();
        assertThat(poured.get(1, TimeUnit.MINUTES)).isLessThan(TOO_MANY);
    }

    @Test
    void aSmallBodyThatUnpacksToFiftyMebibytesIsLeftAtTheLimit() throws IOException {
        byte[] packed = packed(TOO_MANY);
        publisher.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            Publisher.send(exchange, 200, "text/xml", packed);
        });

        assertThat(packed).hasSizeLessThan(MIB);
        assertThatItIsTooLarge();
    }

    /** As many bytes, or as many as the other side takes before it hangs up. */
    private void pour(HttpExchange exchange, long bytes) {
        byte[] piece = new byte[65_536];
        long sent = 0;
        try {
            while (sent < bytes) {
                int next = (int) Math.min(piece.length, bytes - sent);
                exchange.getResponseBody().write(piece, 0, next);
                sent += next;
            }
            exchange.getResponseBody().flush();
        } catch (IOException e) {
            // The reader hung up, as it should.
        } finally {
            poured.complete(sent);
        }
    }

    private static byte[] packed(int bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            byte[] piece = new byte[65_536];
            for (int written = 0; written < bytes; written += piece.length) {
                gzip.write(piece);
            }
        }
        return out.toByteArray();
    }
}

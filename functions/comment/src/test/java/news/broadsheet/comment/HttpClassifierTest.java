package news.broadsheet.comment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import news.broadsheet.core.comment.rules.Facts.Classifier;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A classifier is asked over HTTP, and whatever it does somebody gets an answer in time. */
class HttpClassifierTest {

    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private HttpServer server;
    private URI endpoint;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        endpoint = URI.create("http://localhost:" + server.getAddress().getPort() + "/judge");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"clean,CLEAN", "suspect,SUSPECT", "bad,BAD", "undecided,UNAVAILABLE"})
    void itsVerdictIsHeard(String verdict, Classifier expected) {
        answer(200, "{\"verdict\":\"" + verdict + "\"}");

        assertThat(judge(PATIENT)).isEqualTo(expected);
        assertThat(Json.read(asked.get().getBytes(UTF_8)).path("text").asString())
                .isEqualTo("Is \"this\" clean?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | {\"verdict\":\"clean\"}", "302 | {}", "200 | not JSON", "200 | []"})
    void whateverElseItAnswersCountsAsSilence(int status, String body) {
        answer(status, body);

        assertThat(judge(PATIENT)).isEqualTo(Classifier.UNAVAILABLE);
    }

    @Test
    void oneThatDoesNotAnswerInTimeIsNotWaitedFor() {
        CountDownLatch never = new CountDownLatch(1);
        handle(exchange -> await(never));

        assertThat(judge(SHORT)).isEqualTo(Classifier.UNAVAILABLE);
    }

    @Test
    void oneThatBeginsToAnswerAndNeverEndsIsNotWaitedForEither() {
        CountDownLatch never = new CountDownLatch(1);
        handle(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"verdict\":".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            await(never);
        });

        assertThat(judge(SHORT)).isEqualTo(Classifier.UNAVAILABLE);
    }

    @Test
    void oneThatIsNotThereCountsAsSilence() {
        server.stop(0);

        assertThat(judge(PATIENT)).isEqualTo(Classifier.UNAVAILABLE);
    }

    private Classifier judge(Duration deadline) {
        return new HttpClassifier(endpoint, deadline).judge("Is \"this\" clean?");
    }

    private void answer(int status, String body) {
        handle(exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private void handle(HttpHandler handler) {
        server.createContext("/judge", (HttpExchange exchange) -> handler.handle(exchange));
    }

    /** Until the server is stopped, which interrupts whoever waits. */
    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

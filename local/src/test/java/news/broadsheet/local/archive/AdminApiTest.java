package news.broadsheet.local.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.comments.Read;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asking a service that is busy, breaks off or refuses, and going on where an import broke off. */
class AdminApiTest {

    private final List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> kept = Collections.synchronizedSet(new HashSet<>());
    private final AtomicInteger requests = new AtomicInteger();
    private final List<Duration> waits = new ArrayList<>();
    private HttpServer server;
    private AdminApi api;

    /** A service that keeps the ids it is brought, and answers with the next status as long as there is one. */
    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.incrementAndGet();
            int status = statuses.isEmpty() ? 200 : statuses.removeFirst();
            byte[] answer = status == 200 ? taken(body) : "{\"detail\":\"So it is.\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        api = new AdminApi(URI.create("http://localhost:" + server.getAddress().getPort()), "secret-token", waits::add);
    }

    private byte[] taken(byte[] body) {
        int[] counts = new int[2];
        if (body.length > 0) {
            Json.read(body)
                    .path("comments")
                    .forEach(comment -> counts[kept.add(comment.path("id").asString("")) ? 0 : 1]++);
        }
        return ("{\"results\":[],\"stored\":" + counts[0] + ",\"known\":" + counts[1] + ",\"refused\":0}")
                .getBytes(StandardCharsets.UTF_8);
    }

    @AfterEach
    void stop() {
        api.close();
        server.stop(0);
    }

    @Test
    void whatIsBusyIsAskedAgainLaterAndLater() throws IOException {
        statuses.addAll(List.of(503, 429, 500));
        api.get("/x");
        assertThat(requests).hasValue(4);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void whatStaysBusyIsGivenUpWithASentence() {
        statuses.addAll(Collections.nCopies(9, 503));
        assertThatThrownBy(() -> api.get("/x")).hasMessage("The service answers 503: So it is.");
        assertThat(requests).hasValue(6);
    }

    @Test
    void aRefusalIsTakenAtItsWordAndTheTokenIsNotRepeated() {
        statuses.add(403);
        assertThatThrownBy(() -> api.get("/x"))
                .hasMessage("The service answers 403: So it is.")
                .hasMessageNotContaining("secret");
        assertThat(requests).hasValue(1);
    }

    @Test
    void whatCannotBeReachedIsOneSentence() {
        server.stop(0);
        assertThatThrownBy(() -> api.get("/x")).hasMessageEndingWith("cannot be reached.");
    }

    @Test
    void anImportThatBreaksOffIsRunAgainAndBringsTheRest(@TempDir Path temp) throws IOException {
        StringBuilder lines = new StringBuilder("{\"broadsheet\":\"comments\",\"version\":1}\n");
        for (int i = 0; i < 450; i++) {
            lines.append("{\"id\":\"n")
                    .append(i)
                    .append("\",\"articleUrl\":\"https://a.example/\",\"authorName\":\"A\",")
                    .append(
                            "\"authorKey\":\"0123456789abcdefghjkmnpqrs\",\"text\":\"x\",\"createdAt\":\"2020-01-01T00:00:00Z\",")
                    .append("\"state\":\"published\"}\n");
        }
        Path file = Files.writeString(temp.resolve("x.jsonl"), lines);
        statuses.addAll(List.of(200, 200, 403));
        assertThatThrownBy(() -> bring(file)).isInstanceOf(IOException.class);
        assertThat(kept).hasSize(200);
        CommentImport.Done done = bring(file);
        assertThat(done.counts()).isEqualTo(new CommentImport.Counts(250, 200, 0));
        assertThat(requests).as("batches of a hundred").hasValue(3 + 5);
    }

    private CommentImport.Done bring(Path file) throws IOException {
        CommentImport.Listener nobody = new CommentImport.Listener() {
            @Override
            public void refused(String comment, String reason) {
                throw new AssertionError(comment);
            }

            @Override
            public void skipped(Read.Skipped record) {
                throw new AssertionError(record);
            }

            @Override
            public void sent(CommentImport.Counts soFar) {
                assertThat(soFar.all()).isPositive();
            }
        };
        return new CommentImport(api, new HostMap(List.of()), nobody).run(file, Optional.empty(), Optional.of("test"));
    }
}

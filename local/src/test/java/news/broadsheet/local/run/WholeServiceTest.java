package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Everything at once, as {@code ./broadsheet run} starts it: the zips of this build, real HTTP, data on disk. */
class WholeServiceTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root", ".."));
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path data;

    @Test
    void articlesComeInAreReadAndTalkedAboutAndOutliveARestart() throws Exception {
        TreeSet<String> before;
        try (LocalRun run = start()) {
            awaitThat(() -> ids(run).size() >= 25);
            anArticleIsRead(run);
            strangersAreRefused(run);
            aCommentIsSeenAndCounted(run);
            otherOriginsAreTold(run);
            before = new TreeSet<>(ids(run));
        }
        try (LocalRun run = start()) {
            List<String> after = ids(run);
            assertThat(after).doesNotHaveDuplicates().containsAll(before);
        }
    }

    private void anArticleIsRead(LocalRun run) throws Exception {
        String id = ids(run).getFirst();
        HttpResponse<String> article = get(run, "/v1/articles/" + id);
        assertThat(article.statusCode()).isEqualTo(200);
        assertThat(Json.read(article.body()).path("body").size()).isGreaterThan(2);
        // Related cards still come in and change the article; once they have, its validator holds.
        awaitThat(() -> isKnown(run, "/v1/articles/" + id));
    }

    private boolean isKnown(LocalRun run, String path) {
        String etag = get(run, path).headers().firstValue("etag").orElseThrow();
        return send(request(run, path).header("If-None-Match", etag).build()).statusCode() == 304;
    }

    private void strangersAreRefused(LocalRun run) throws Exception {
        String path = "/v1/articles/" + ids(run).getFirst() + "/comments";
        for (String authorization : new String[] {"", "Bearer a.b.c", "Bearer " + forged(token(run, "Mallory"))}) {
            HttpResponse<String> refused = post(run, path, authorization, "{\"text\":\"hello\"}");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
            assertThat(refused.headers().firstValue("www-authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
        assertThat(get(run, "/v1/nothing").body()).isEqualTo("{\"message\":\"Not Found\"}");
    }

    private void aCommentIsSeenAndCounted(LocalRun run) throws Exception {
        String id = ids(run).getFirst();
        String path = "/v1/articles/" + id + "/comments";
        HttpResponse<String> submitted =
                post(run, path, "Bearer " + token(run, "Ada"), "{\"text\":\"What a *fine* boat.\"}");
        assertThat(submitted.statusCode()).as(submitted.body()).isEqualTo(201);
        awaitThat(() -> get(run, path).body().contains("fine"));
        awaitThat(() -> json(run, "/v1/articles/" + id).path("commentCount").asInt(0) == 1);
    }

    private void otherOriginsAreTold(LocalRun run) throws Exception {
        HttpResponse<String> preflight = client.send(
                request(run, "/v1/feed")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Origin", run.apiUrl())
                        .header("Access-Control-Request-Method", "GET")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .contains(run.apiUrl());
        HttpResponse<String> stranger = client.send(
                request(run, "/v1/feed")
                        .header("Origin", "https://elsewhere.example")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    private LocalRun start() throws StartException {
        RunOptions options = new RunOptions(
                ROOT.toAbsolutePath().normalize(),
                data.resolve("kept"),
                false,
                0,
                true,
                Optional.empty(),
                "broadsheet",
                List.of(),
                Map.of());
        return LocalRun.start(
                options,
                InstantSource.system(),
                () -> UUID.randomUUID().toString(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private List<String> ids(LocalRun run) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(run, "/v1/feed?limit=20" + next);
            page.path("items").values().forEach(item -> ids.add(item.path("id").asString("")));
            String cursor = Json.text(page, "next");
            next = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return ids;
    }

    private JsonNode json(LocalRun run, String path) {
        return Json.read(get(run, path).body());
    }

    private HttpResponse<String> get(LocalRun run, String path) {
        return send(request(run, path).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> post(LocalRun run, String path, String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(run, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token(LocalRun run, String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(run.developmentUrl() + "/token"))
                .POST(HttpRequest.BodyPublishers.ofString("name=" + name))
                .build();
        String answer =
                client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        return String.valueOf(Json.text(Json.read(answer), "access_token"));
    }

    /** The same token with another signature. */
    private static String forged(String token) {
        int dot = token.lastIndexOf('.');
        char first = token.charAt(dot + 1);
        return token.substring(0, dot + 1) + (first == 'A' ? 'B' : 'A') + token.substring(dot + 2);
    }

    private static HttpRequest.Builder request(LocalRun run, String path) {
        return HttpRequest.newBuilder(URI.create(run.apiUrl() + path)).timeout(Duration.ofSeconds(30));
    }

    private static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        Instant deadline = InstantSource.system().instant().plus(PATIENCE);
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            assertThat(InstantSource.system().instant()).isBefore(deadline);
            assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }
}

package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The whole service as {@code ./broadsheet run} starts it, on free ports, and a caller of it over real HTTP. */
public final class RunningService implements AutoCloseable {

    public static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** Articles of the demonstration. */
    private static final int DEMONSTRATION = 28;

    private static @Nullable RunningService shared;

    private final HttpClient client = HttpClient.newHttpClient();
    private final LocalRun run;
    private final Set<String> given = new HashSet<>();

    private RunningService(LocalRun run) {
        this.run = run;
    }

    /**
     * The one of this JVM that has the demonstration's articles and more that tests did, who must not mind each other: they
     * write below articles that are {@link #own their own}, and withdraw these or the oldest. Starting one costs more than most tests do.
     */
    static synchronized RunningService shared() throws Exception {
        RunningService running = shared;
        if (running == null) {
            RunningService begun = start(Files.createTempDirectory(Path.of("target"), "service"));
            awaitThat(() -> begun.ids().size() >= DEMONSTRATION);
            shared = begun;
            return begun;
        }
        return running;
    }

    /** The newest articles that no other test was given: what it does to them, or below them, is seen by it alone. */
    synchronized List<JsonNode> own(int count, Predicate<JsonNode> wanted) {
        List<JsonNode> articles = json("/v1/feed?limit=100")
                .path("items")
                .valueStream()
                .filter(item -> !given.contains(id(item)))
                .filter(wanted)
                .limit(count)
                .toList();
        assertThat(articles).hasSize(count);
        articles.forEach(article -> given.add(id(article)));
        return articles;
    }

    List<String> own(int count) {
        return own(count, _ -> true).stream().map(RunningService::id).toList();
    }

    private static String id(JsonNode item) {
        return item.path("id").asString("");
    }

    /** One of a test's own. The shared one ends: ElasticMQ keeps its connections in a static place. */
    public static synchronized RunningService start(Path data) throws StartException {
        RunningService running = shared;
        if (running != null) {
            shared = null;
            running.close();
        }
        RunOptions options =
                new RunOptions(ROOT, data, false, 0, true, Optional.empty(), "broadsheet", List.of(), Map.of());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new RunningService(LocalRun.start(
                options, InstantSource.system(), () -> UUID.randomUUID().toString(), nowhere));
    }

    public String apiUrl() {
        return run.apiUrl();
    }

    /** A request to begin with; {@code path} begins with a slash. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(run.apiUrl() + path)).timeout(Duration.ofSeconds(30));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String authorization, String body) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    public JsonNode json(String path) {
        return Json.read(get(path).body());
    }

    /** What the Authorization header of a person of this name holds. */
    public String bearer(String name) {
        return bearerOf("name=" + name);
    }

    /** Likewise, of somebody with a role. */
    public String bearer(String name, String role) {
        return bearerOf("name=" + name + "&role=" + role);
    }

    private String bearerOf(String form) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(run.developmentUrl() + "/token"))
                .POST(BodyPublishers.ofString(form));
        return "Bearer " + Json.text(Json.read(send(request).body()), "access_token");
    }

    /** One of the newsroom's commands. */
    public JsonNode command(String command) {
        return invoke("OperatorFunction", command);
    }

    /** What a function answers to an event, by Lambda's Invoke API. */
    public JsonNode invoke(String function, String event) {
        String path = "/2015-03-31/functions/" + function + "/invocations";
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(run.developmentUrl() + path)).POST(BodyPublishers.ofString(event));
        return Json.read(send(request).body());
    }

    /** The ids of all articles in a list, page by page, in its order. */
    public List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(path + next);
            page.path("items").values().forEach(item -> ids.add(id(item)));
            String cursor = Json.text(page, "next");
            next = cursor == null ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return ids;
    }

    public List<String> ids() {
        return ids("/v1/feed?limit=20");
    }

    /** Comes back as soon as the condition holds; fails where it does not in a time far beyond the usual. */
    public static void awaitThat(BooleanSupplier condition) throws InterruptedException {
        Instant deadline = InstantSource.system().instant().plus(PATIENCE);
        CountDownLatch never = new CountDownLatch(1);
        while (!condition.getAsBoolean()) {
            assertThat(InstantSource.system().instant()).isBefore(deadline);
            assertThat(never.await(100, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Override
    public void close() {
        run.close();
    }
}

package news.broadsheet.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Webhooks over real HTTP, with the deployable functions: from a comment through stream and queue to a server; and the routes' contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookServiceTest {

    private static final String WEBHOOKS = "/v1/staff/webhooks";
    private static final String WEBHOOK = WEBHOOKS + "/{webhook}";
    private static final String UNKNOWN = "0123456789abcdefghjkmnpqrs";

    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private HttpServer receiver;
    private ApiContract contract;
    private RunningService service;

    @BeforeAll
    void start() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::take);
        receiver.start();
        contract = ApiContract.read(RunningService.ROOT.resolve("docs/api.yaml"));
        service = RunningService.shared();
    }

    @AfterAll
    void stop() {
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean fails = failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            received.add(Map.of(
                    "path", exchange.getRequestURI().getPath(),
                    "id", header(exchange, "webhook-id"),
                    "timestamp", header(exchange, "webhook-timestamp"),
                    "signature", header(exchange, "webhook-signature"),
                    "body", body));
            exchange.sendResponseHeaders(fails ? 503 : 204, -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + path;
    }

    private HttpResponse<String> send(String route, int status, String id, String body, String bearer) {
        String[] parts = route.split(" ", 2);
        HttpRequest.Builder request = service.request(parts[1].replace("{webhook}", id))
                .method(parts[0], body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) {
            request.header("Authorization", bearer);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        HttpResponse<String> response = service.send(request);
        String what = route + " " + response.body();
        assertThat(response.statusCode()).as(what).isEqualTo(status);
        String type = response.headers().firstValue("content-type").orElse("");
        assertThat(contract.violations(route, status, type, response.body()))
                .as(what)
                .isEmpty();
        return response;
    }

    private JsonNode admin(String route, int status, String id, String body) {
        String answer =
                send(route, status, id, body, service.bearer("Root", "admin")).body();
        return answer.isEmpty() ? Json.read("{}") : Json.read(answer);
    }

    private JsonNode create(String path, String events) {
        return admin("POST " + WEBHOOKS, 201, "", "{\"url\":\"" + url(path) + "\",\"events\":[" + events + "]}");
    }

    private static String text(JsonNode json, String name) {
        return Objects.requireNonNull(Json.text(json, name), name);
    }

    private static String signature(String secret, Map<String, String> request) throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = request.get("id") + "." + request.get("timestamp") + "." + request.get("body");
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Map<String, String>> at(String path) {
        return received.stream()
                .filter(request -> path.equals(request.get("path")))
                .toList();
    }

    @Test
    void aCommentArrivesSignedHoweverOftenTheServerFailed() throws Exception {
        JsonNode webhook = create("/hook/created", "\"comment.created\"");
        failures.set(1);
        String path = "/v1/articles/" + service.own(1).getFirst() + "/comments";
        HttpResponse<String> comment = service.post(path, service.bearer("Ada"), "{\"text\":\"Ærø at *seven*.\"}");
        assertThat(comment.statusCode()).isEqualTo(201);
        String id = text(Json.read(comment.body()), "id");

        RunningService.awaitThat(() -> at("/hook/created").size() >= 2);

        Map<String, String> first = at("/hook/created").getFirst();
        Map<String, String> second = at("/hook/created").get(1);
        assertThat(second.get("id")).isEqualTo(first.get("id"));
        assertThat(second.get("body")).isEqualTo(first.get("body"));
        for (Map<String, String> request : List.of(first, second)) {
            assertThat(request.get("signature")).isEqualTo(signature(text(webhook, "secret"), request));
        }
        JsonNode payload = Json.read(Objects.requireNonNull(first.get("body")));
        assertThat(text(payload, "type")).isEqualTo("comment.created");
        assertThat(payload.at("/data/comment/id").stringValue()).isEqualTo(id);
        assertThat(payload.at("/data/comment/text").stringValue()).isEqualTo("Ærø at *seven*.");
        assertThat(payload.at("/data/comment/author").toString()).isEqualTo("{\"name\":\"Ada\"}");
        admin("DELETE " + WEBHOOK, 204, text(webhook, "id"), "");
    }

    @Test
    void theRoutesKeepTheContractFromCreationToDeletion() throws Exception {
        JsonNode created = create("/hook/desk", "\"comment.held\",\"comment.decided\"");
        String id = text(created, "id");
        String change =
                "{\"url\":\"" + url("/hook/desk") + "\",\"events\":[\"comment.held\"],\"active\":%s,\"version\":%s}";
        assertThat(admin("GET " + WEBHOOKS, 200, "", "").path("items").isEmpty())
                .isFalse();
        admin("GET " + WEBHOOK, 200, id, "");
        admin("POST " + WEBHOOKS, 409, "", "{\"url\":\"" + url("/hook/desk") + "\",\"events\":[\"comment.held\"]}");

        String event = text(admin("POST " + WEBHOOK + "/test", 202, id, ""), "event");
        RunningService.awaitThat(() -> !at("/hook/desk").isEmpty());
        Map<String, String> test = at("/hook/desk").getFirst();
        assertThat(test.get("id")).isEqualTo(event);
        assertThat(test.get("signature")).isEqualTo(signature(text(created, "secret"), test));

        JsonNode rotated = admin("POST " + WEBHOOK + "/secret", 200, id, "{\"version\":1}");
        admin("POST " + WEBHOOK + "/secret", 409, id, "{\"version\":1}");
        admin("POST " + WEBHOOK + "/test", 202, id, "");
        RunningService.awaitThat(() -> at("/hook/desk").size() >= 2);
        Map<String, String> both = at("/hook/desk").get(1);
        assertThat(both.get("signature"))
                .isEqualTo(signature(text(rotated, "secret"), both) + " " + signature(text(created, "secret"), both));

        admin("PUT " + WEBHOOK, 409, id, change.formatted("true", 1));
        admin("PUT " + WEBHOOK, 200, id, change.formatted("false", 2));
        admin("POST " + WEBHOOK + "/test", 409, id, "");
        admin("DELETE " + WEBHOOK, 204, id, "");
        admin("DELETE " + WEBHOOK, 204, id, "");
        admin("GET " + WEBHOOK, 404, id, "");
        admin("PUT " + WEBHOOK, 404, id, change.formatted("true", 3));
        admin("POST " + WEBHOOK + "/secret", 404, id, "{\"version\":3}");
        admin("POST " + WEBHOOK + "/test", 404, id, "");
    }

    @Test
    void wrongRequestsAreProblemsThatTheContractKnows() {
        for (String body :
                List.of("{", "[]", "{}", "{\"url\":\"http://desk.example/\",\"events\":[\"comment.held\"]}")) {
            admin("POST " + WEBHOOKS, 400, "", body);
            admin("PUT " + WEBHOOK, 400, UNKNOWN, body);
            admin("POST " + WEBHOOK + "/secret", 400, UNKNOWN, body);
        }
        admin("POST " + WEBHOOKS, 413, "", "{\"url\":\"" + "x".repeat(20_000) + "\"}");
    }

    @Test
    void theyAreForAdministratorsAlone() {
        for (String route : List.of(
                "GET " + WEBHOOKS,
                "POST " + WEBHOOKS,
                "GET " + WEBHOOK,
                "PUT " + WEBHOOK,
                "DELETE " + WEBHOOK,
                "POST " + WEBHOOK + "/secret",
                "POST " + WEBHOOK + "/test")) {
            send(route, 401, UNKNOWN, "", "");
            send(route, 401, UNKNOWN, "", "Bearer x");
            send(route, 403, UNKNOWN, "", service.bearer("Ada"));
            send(route, 403, UNKNOWN, "", service.bearer("Ada", "staff"));
            send(route, 403, UNKNOWN, "", service.bearer("Ada", "editor"));
        }
    }
}

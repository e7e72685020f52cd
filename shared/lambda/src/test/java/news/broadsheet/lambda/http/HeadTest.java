package news.broadsheet.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import news.broadsheet.lambda.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** HEAD is answered as GET, without the content (RFC 9110 section 9.3.2). */
class HeadTest {

    private static final String CACHE = "public, max-age=15";

    private static final Context NOT_ASKED = (Context)
            Proxy.newProxyInstance(HeadTest.class.getClassLoader(), new Class<?>[] {Context.class}, (_, method, _) -> {
                throw new AssertionError(method + " is asked for where nothing fails");
            });

    private final HttpFunction function = new HttpFunction(new Routes()
            .on("GET /", _ -> said("front"))
            .on("GET /articles/{id}", request -> said("article " + request.path("id")))
            .on("GET /articles/newest", _ -> said("newest"))
            .on("GET /long", _ -> said("word ".repeat(1000)))
            .on("GET /pictures/{image}", _ -> Response.binary("image/webp", CACHE, new byte[] {1, 2, 3}))
            .on("GET /{page+}", _ -> {
                throw Problem.notFound("There is nothing at this address.");
            })
            .on("POST /articles/{id}/comments", _ -> said("written"))
            .on("HEAD /v1/{path+}", _ -> {
                throw Problem.of(405, "Method not allowed", "Ask with GET.").header("allow", "GET");
            }));

    private static Response said(String text) {
        return Response.json(200, CACHE, json -> json.writeString(text));
    }

    @Test
    void whatCameByAGreedyRouteIsAnsweredByTheClosestPattern() {
        for (String path : new String[] {"/articles/a%20b", "/articles/newest", "/long"}) {
            JsonNode head = head("HEAD /{page+}", path, "{}");
            JsonNode get = ask(path);
            assertThat(head.path("statusCode")).as(path).isEqualTo(get.path("statusCode"));
            assertThat(head.path("body").asString()).isEmpty();
            assertThat(header(head, "etag")).isEqualTo(header(get, "etag"));
            assertThat(header(head, "content-type")).isEqualTo(header(get, "content-type"));
            assertThat(header(head, "cache-control")).isEqualTo(CACHE);
            assertThat(header(head, "content-length"))
                    .isEqualTo(Integer.toString(get.path("body").asString().length()));
        }
    }

    @Test
    void aRouteOfItsOwnBringsItsVariables() {
        JsonNode head = event("HEAD /articles/{id}", "/articles/x", "{}", Map.of("id", "given"));
        assertThat(header(head, "content-length")).isEqualTo(Integer.toString("\"article given\"".length()));
    }

    @Test
    void theLengthIsThatOfWhatGetWouldSendAlsoCompressed() {
        JsonNode head = head("HEAD /{page+}", "/long", "{\"accept-encoding\":\"gzip\"}");
        assertThat(header(head, "content-encoding")).isEqualTo("gzip");
        assertThat(Integer.parseInt(header(head, "content-length"))).isBetween(20, 999);
        JsonNode picture = head("HEAD /{page+}", "/pictures/one", "{}");
        assertThat(header(picture, "content-length")).isEqualTo("3");
        assertThat(picture.path("body").asString()).isEmpty();
    }

    @Test
    void whatIsUnchangedIsSaidToBe() {
        String etag = header(head("HEAD /", "/", "{}"), "etag");
        JsonNode again = head("HEAD /", "/", "{\"if-none-match\":\"" + etag.replace("\"", "\\\"") + "\"}");
        assertThat(again.path("statusCode").asInt()).isEqualTo(304);
        assertThat(header(again, "content-length")).isEmpty();
    }

    @Test
    void failuresHaveNoContentEither() {
        JsonNode nothing = head("HEAD /{page+}", "/nothing/here", "{}");
        assertThat(nothing.path("statusCode").asInt()).isEqualTo(404);
        assertThat(nothing.path("body").asString()).isEmpty();
        assertThat(header(nothing, "content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void aHeadRouteOfTheTableWins() {
        JsonNode refused = head("HEAD /v1/{path+}", "/v1/feed", "{}");
        assertThat(refused.path("statusCode").asInt()).isEqualTo(405);
        assertThat(header(refused, "allow")).isEqualTo("GET");
    }

    @Test
    void whatIsOnlyWrittenHasNoHead() {
        HttpFunction writing = new HttpFunction(new Routes().on("POST /things", _ -> said("written")));
        assertThat(send(writing, "HEAD /{page+}", "/things", "{}", Map.of())
                        .path("statusCode")
                        .asInt())
                .isEqualTo(404);
    }

    private static String header(JsonNode answer, String name) {
        return answer.path("headers").path(name).asString("");
    }

    /** What GET answers, at whatever route the path closest fits. */
    private JsonNode ask(String path) {
        String key = path.equals("/long") || path.endsWith("newest") ? "GET " + path : "GET /articles/{id}";
        return event(key, path, "{}", Map.of("id", "a b"));
    }

    private JsonNode head(String routeKey, String path, String headers) {
        return event(routeKey, path, headers, Map.of());
    }

    private JsonNode event(String routeKey, String path, String headers, Map<String, String> variables) {
        return send(function, routeKey, path, headers, variables);
    }

    private static JsonNode send(
            HttpFunction function, String routeKey, String path, String headers, Map<String, String> variables) {
        String event = """
                {"version": "2.0", "routeKey": "%s", "rawPath": "%s", "headers": %s, "pathParameters": %s,
                 "requestContext": {"requestId": "r", "http": {"method": "%s", "path": "%s"}}}""".formatted(
                        routeKey,
                        path,
                        headers,
                        new String(
                                Json.write(json -> {
                                    json.writeStartObject();
                                    variables.forEach(json::writeStringProperty);
                                    json.writeEndObject();
                                }),
                                StandardCharsets.UTF_8),
                        routeKey.split(" ", 2)[0],
                        path);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        function.handle(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out, NOT_ASKED);
        return Json.read(out.toByteArray());
    }
}

package news.broadsheet.lambda.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.lambda.Json;
import news.broadsheet.testkit.TestContext;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpFunctionTest {

    private static final String LONG = "Broadsheet ".repeat(500);

    /** As UTF-8 it would not survive. */
    private static final byte[] PICTURE = noise();

    private final TestContext context = new TestContext();
    private final HttpFunction function = new HttpFunction(new Routes()
            .on("GET /short", _ -> said("hello"))
            .on("GET /long", _ -> said(LONG))
            .on("GET /picture", _ -> Response.binary("image/webp", "public, max-age=9, immutable", PICTURE))
            .on("POST /echo", request -> said(new String(request.body(), UTF_8)))
            .on("GET /who", request -> said(request.caller().orElseThrow().toString()))
            .on("GET /lost", _ -> {
                throw Problem.notFound("It is not here.").member("where", "elsewhere");
            })
            .on("GET /busy", _ -> {
                throw new StoreBusyException("throttled", new IllegalStateException("table news"));
            })
            .on("GET /forged", _ -> {
                throw new ForeignPositionException();
            })
            .on("GET /bug", _ -> {
                throw new IllegalStateException("secret insides");
            }));

    @Nested
    class Answers {

        @Test
        void anAnswerHasStatusHeadersAndBody() {
            JsonNode answer = call("GET /short", "{}");

            assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
            assertThat(header(answer, "content-type")).isEqualTo("application/json; charset=utf-8");
            assertThat(header(answer, "cache-control")).isEqualTo("public, max-age=1");
            assertThat(header(answer, "vary")).isEqualTo("accept-encoding");
            assertThat(header(answer, "etag")).matches("W/\"[0-9a-z]{26}\"");
            assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
            assertThat(answer.path("body").asString()).isEqualTo("{\"said\":\"hello\"}");
        }

        @Test
        void bytesThatAreNoTextGoOutAsTheyAreUncompressed() {
            JsonNode answer = call("GET /picture", "{\"accept-encoding\":\"gzip\"}");

            assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
            assertThat(Base64.getDecoder().decode(answer.path("body").asString()))
                    .isEqualTo(PICTURE);
            assertThat(header(answer, "content-type")).isEqualTo("image/webp");
            assertThat(header(answer, "cache-control")).isEqualTo("public, max-age=9, immutable");
            assertThat(answer.path("headers").has("content-encoding")).isFalse();
            assertThat(answer.path("headers").has("vary")).isFalse();
        }

        @Test
        void bytesThatTheCallerHasAreNotSentAgain() {
            String etag = header(call("GET /picture", "{}"), "etag");

            JsonNode answer = call("GET /picture", "{\"if-none-match\":\"" + etag.replace("\"", "\\\"") + "\"}");

            assertThat(answer.path("statusCode").asInt()).isEqualTo(304);
            assertThat(answer.path("body").asString()).isEmpty();
            assertThat(header(answer, "cache-control")).isEqualTo("public, max-age=9, immutable");
        }

        @Test
        void aBodyInBase64IsDecoded() {
            String body = Base64.getEncoder().encodeToString("grüße".getBytes(UTF_8));

            JsonNode answer = run(event("POST /echo", "{}")
                    .replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":true,\"body\":\"" + body + "\""));

            assertThat(answer.path("body").asString()).contains("grüße");
        }

        @Test
        void aBodyThatIsNoBase64IsRefused() {
            JsonNode answer = run(event("POST /echo", "{}")
                    .replace("\"isBase64Encoded\":false", "\"isBase64Encoded\":true,\"body\":\"%%%\""));

            assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
        }

        @Test
        void theCallerIsWhomTheAuthorizerFound() {
            JsonNode answer = run(event("GET /who", "{}")
                    .replace(
                            "\"http\":",
                            "\"authorizer\":{\"jwt\":{\"claims\":{\"iss\":\"https://issuer.example\",\"sub\":\"42\","
                                    + "\"preferred_username\":\"ada\"},\"scopes\":null}},\"http\":"));

            assertThat(answer.path("body").asString()).contains("issuer=https://issuer.example, subject=42, name=ada");
        }
    }

    @Nested
    class Unchanged {

        @ParameterizedTest
        @ValueSource(strings = {"%s", "\"other\", %s", "*", " %s ,\"x\""})
        void whoHasTheAnswerAlreadyGetsNoneAgain(String header) {
            String etag = header(call("GET /short", "{}"), "etag");

            JsonNode again = call("GET /short", ifNoneMatch(header.replace("%s", etag)));

            assertThat(again.path("statusCode").asInt()).isEqualTo(304);
            assertThat(again.path("body").asString()).isEmpty();
            assertThat(header(again, "etag")).isEqualTo(etag);
            assertThat(header(again, "cache-control")).isEqualTo("public, max-age=1");
            assertThat(header(again, "vary")).isEqualTo("accept-encoding");
            assertThat(again.path("headers").has("content-type")).isFalse();
        }

        @Test
        void comparisonIsWeakSoAStrongTagOfTheSameTextMatches() {
            String strong = header(call("GET /short", "{}"), "etag").substring(2);

            assertThat(call("GET /short", ifNoneMatch(strong))
                            .path("statusCode")
                            .asInt())
                    .isEqualTo(304);
        }

        @Test
        void anotherTagGetsTheAnswer() {
            assertThat(call("GET /short", ifNoneMatch("W/\"other\""))
                            .path("statusCode")
                            .asInt())
                    .isEqualTo(200);
        }

        @Test
        void whatIsPostedHasNoTag() {
            assertThat(call("POST /echo", "{}").path("headers").has("etag")).isFalse();
        }

        private static String ifNoneMatch(String value) {
            return "{\"If-None-Match\":\"" + value.replace("\"", "\\\"") + "\"}";
        }
    }

    @Nested
    class Compression {

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "GZIP", "br, gzip;q=0.5", "deflate, gzip"})
        void aLongAnswerIsCompressedForWhoTakesIt(String accepted) throws IOException {
            JsonNode answer = call("GET /long", "{\"accept-encoding\":\"" + accepted + "\"}");

            assertThat(header(answer, "content-encoding")).isEqualTo("gzip");
            assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
            byte[] bytes = Base64.getDecoder().decode(answer.path("body").asString());
            assertThat(new String(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes(), UTF_8))
                    .contains(LONG);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {"GET /long | gzip;q=0", "GET /long | gzip; q=0.000", "GET /long | br", "GET /short | gzip"})
        void othersGetItAsItIs(String route, String accepted) {
            JsonNode answer = call(route, "{\"accept-encoding\":\"" + accepted + "\"}");

            assertThat(answer.path("headers").has("content-encoding")).isFalse();
            assertThat(answer.path("body").asString()).startsWith("{");
        }

        @Test
        void bothFormsHaveTheSameTag() {
            JsonNode plain = call("GET /long", "{}");
            JsonNode compressed = call("GET /long", "{\"accept-encoding\":\"gzip\"}");

            assertThat(header(compressed, "etag")).isEqualTo(header(plain, "etag"));
        }
    }

    @Nested
    class Failures {

        @Test
        void aProblemIsToldAsOne() {
            JsonNode answer = call("GET /lost", "{}");

            assertThat(answer.path("statusCode").asInt()).isEqualTo(404);
            assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "cache-control")).isEqualTo("no-store");
            JsonNode problem = Json.read(answer.path("body").asString());
            assertThat(problem.path("type").asString()).isEqualTo("about:blank");
            assertThat(problem.path("title").asString()).isEqualTo("Not found");
            assertThat(problem.path("status").asInt()).isEqualTo(404);
            assertThat(problem.path("detail").asString()).isEqualTo("It is not here.");
            assertThat(problem.path("where").asString()).isEqualTo("elsewhere");
        }

        @ParameterizedTest
        @ValueSource(strings = {"HEAD /elsewhere", "PUT /short", "GET /elsewhere", "$default"})
        void whatIsNotRoutedIsNotThere(String route) {
            assertThat(call(route, "{}").path("statusCode").asInt()).isEqualTo(404);
        }

        @Test
        void aBusyStoreAsksToComeBack() {
            JsonNode answer = call("GET /busy", "{}");

            assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
            assertThat(header(answer, "retry-after")).isEqualTo("2");
            assertThat(context.lines()).containsExactly("store busy: throttled");
        }

        @Test
        void aForgedPositionIsACursorWeNeverGaveOut() {
            JsonNode answer = call("GET /forged", "{}");

            assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
            assertThat(answer.path("body").asString()).contains("/problems/cursor");
        }

        @Test
        void aBugIsLoggedWithTheRequestAndShownWithoutItsInsides() {
            JsonNode answer = call("GET /bug", "{\"authorization\":\"Bearer verysecret\"}");

            assertThat(answer.path("statusCode").asInt()).isEqualTo(500);
            assertThat(answer.path("body").asString())
                    .contains("\"requestId\":\"JKJaXmPLvHcESHA=\"")
                    .doesNotContain("insides");
            assertThat(context.lines())
                    .singleElement()
                    .asString()
                    .contains("JKJaXmPLvHcESHA=", "GET /bug", "secret insides")
                    .doesNotContain("verysecret");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "[]",
                    "null",
                    "\"text\"",
                    "",
                    "no json",
                    "{\"Records\":[]}",
                    "{\"version\":\"1.0\",\"routeKey\":\"GET /short\",\"requestContext\":{\"http\":{}}}",
                    "{\"version\":\"2.0\",\"requestContext\":{\"http\":{}}}",
                    "{\"version\":\"2.0\",\"routeKey\":\"GET /short\",\"requestContext\":null}"
                })
        void anEventOfAnotherShapeIsRefused(String event) {
            JsonNode answer = run(event);

            assertThat(answer.path("statusCode").asInt()).isEqualTo(400);
            assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
        }
    }

    private static Response said(String text) {
        return Response.json(200, "public, max-age=1", json -> {
            json.writeStartObject();
            json.writeStringProperty("said", text);
            json.writeEndObject();
        });
    }

    private JsonNode call(String route, String headers) {
        return run(event(route, headers));
    }

    private JsonNode run(String event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        function.handle(new ByteArrayInputStream(event.getBytes(UTF_8)), out, context);
        return Json.read(out.toByteArray());
    }

    private static String event(String route, String headers) {
        return """
                {"version":"2.0","routeKey":"%s","rawPath":"/","headers":%s,"requestContext":{"requestId":\
                "JKJaXmPLvHcESHA=","http":{"method":"GET"}},"isBase64Encoded":false}""".formatted(route, headers);
    }

    private static String header(JsonNode answer, String name) {
        return answer.path("headers").path(name).asString("");
    }

    private static byte[] noise() {
        byte[] noise = new byte[2_000];
        new Random(1).nextBytes(noise);
        return noise;
    }
}

package news.broadsheet.lambda.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** API Gateway's HTTP API event, payload format 2.0, read into a {@link Request}. */
final class HttpEvent {

    private HttpEvent() {}

    /** Empty where the event has another shape. */
    static Optional<Request> read(JsonNode event) {
        JsonNode http = event.path("requestContext").path("http");
        String routeKey = Json.text(event, "routeKey");
        if (!"2.0".equals(Json.text(event, "version")) || routeKey == null || !http.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Request(
                event.path("requestContext").path("requestId").asString(""),
                routeKey,
                event.path("rawPath").asString(""),
                strings(event.path("pathParameters")),
                strings(event.path("queryStringParameters")),
                headers(event.path("headers")),
                body(event),
                caller(event.path("requestContext")
                        .path("authorizer")
                        .path("jwt")
                        .path("claims")),
                Optional.ofNullable(Json.text(http, "sourceIp"))));
    }

    private static Map<String, String> strings(JsonNode object) {
        Map<String, String> strings = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> strings.put(entry.getKey(), entry.getValue().asString("")));
        return strings;
    }

    /** API Gateway sends names in lower case; sam local and hand-written events may not. */
    private static Map<String, String> headers(JsonNode object) {
        Map<String, String> headers = new LinkedHashMap<>();
        strings(object).forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        return headers;
    }

    private static byte[] body(JsonNode event) {
        String body = event.path("body").asString("");
        if (event.path("isBase64Encoded").asBoolean(false)) {
            try {
                return Base64.getDecoder().decode(body);
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("The body cannot be decoded.");
            }
        }
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Caller> caller(JsonNode claims) {
        String subject = Json.text(claims, "sub");
        String issuer = Json.text(claims, "iss");
        if (subject == null || issuer == null || subject.isBlank()) {
            return Optional.empty();
        }
        String name = Json.text(claims, "name");
        return Optional.of(new Caller(
                issuer,
                subject,
                name != null ? name : Json.text(claims, "preferred_username"),
                Role.of(claims.path("roles"))));
    }
}

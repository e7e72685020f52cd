package news.broadsheet.lambda.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Requests for tests. */
final class Requests {

    private Requests() {}

    static Request get(Map<String, String> query) {
        return new Request(
                "id",
                "GET /v1/feed",
                "/v1/feed",
                Map.of(),
                query,
                Map.of(),
                new byte[0],
                Optional.empty(),
                Optional.empty());
    }

    static Request get(String header, String value) {
        return new Request(
                "id",
                "GET /v1/feed",
                "/v1/feed",
                Map.of(),
                Map.of(),
                Map.of(header, value),
                new byte[0],
                Optional.empty(),
                Optional.empty());
    }

    static Request post(String contentType, String body) {
        return new Request(
                "id",
                "POST /v1/things",
                "/v1/things",
                Map.of(),
                Map.of(),
                contentType.isEmpty() ? Map.of() : Map.of("content-type", contentType),
                body.getBytes(StandardCharsets.UTF_8),
                Optional.empty(),
                Optional.empty());
    }
}

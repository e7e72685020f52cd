package news.broadsheet.lambda.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JsonGenerator;

/** An answer: status, headers (names in lower case) and body. Validators and compression are added on the way out. */
@SuppressWarnings("ArrayRecordComponent") // responses are never compared
public record Response(int status, Map<String, String> headers, byte[] body) {

    public Response {
        headers = Map.copyOf(headers);
    }

    /** JSON of an answer that may be kept for as long as {@code cacheControl} says. */
    public static Response json(int status, String cacheControl, Consumer<JsonGenerator> body) {
        return new Response(
                status,
                Map.of("content-type", "application/json; charset=utf-8", "cache-control", cacheControl),
                Json.write(body));
    }

    /**
     * Bytes that are no text, such as an image, and compressed already.
     *
     * @param mediaType of an image, see {@link #isBinary}
     */
    public static Response binary(String mediaType, String cacheControl, byte[] body) {
        return new Response(200, Map.of("content-type", mediaType, "cache-control", cacheControl), body);
    }

    public static Response noContent() {
        return new Response(204, Map.of("cache-control", "no-store"), new byte[0]);
    }

    /**
     * What is asked for has another address for good (RFC 9110 section 15.4.9). A story's merge may be taken back by a later
     * article, so caches ask again within a minute.
     */
    public static Response moved(String path) {
        return new Response(308, Map.of("location", path, "cache-control", "public, max-age=60"), new byte[0]);
    }

    public Response with(String name, String value) {
        return with(Map.of(name, value));
    }

    public Response with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Response(status, all, body);
    }

    /** The same without its content, whose length is told all the same (RFC 9110 section 8.6). */
    Response head() {
        Response measured = body.length == 0 ? this : with("content-length", Integer.toString(body.length));
        return new Response(status, measured.headers(), new byte[0]);
    }

    /** Whether the body is no text: it goes out as it is, neither read as UTF-8 nor compressed again. */
    boolean isBinary() {
        return headers.containsKey("content-encoding")
                || headers.getOrDefault("content-type", "").startsWith("image/");
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

package news.broadsheet.local.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import news.broadsheet.lambda.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** An answer on its way out, by a function or by the gateway itself. Header names are in lower case. */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record Answer(int status, Map<String, List<String>> headers, byte[] body) {

    /** The gateway's own answers, in its own words. */
    static Answer message(int status, String message) {
        return new Answer(
                status,
                Map.of("content-type", List.of("application/json")),
                ("{\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    Answer with(String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(headers);
        all.put(name, List.of(value));
        return new Answer(status, all, body);
    }

    /**
     * What a function returned. As API Gateway does: without a status code the whole of it is the body of a 200; what is
     * no JSON, or names no sensible status, is an error of the function.
     */
    static Answer fromFunction(byte[] payload) {
        try {
            JsonNode result = Json.read(payload);
            if (!result.has("statusCode")) {
                return new Answer(200, Map.of("content-type", List.of("application/json")), payload);
            }
            int status = result.path("statusCode").asInt(0);
            return status < 100 || status > 599 ? failed() : new Answer(status, headers(result), body(result));
        } catch (JacksonException | IllegalArgumentException e) {
            return failed();
        }
    }

    static Answer failed() {
        return message(500, "Internal Server Error");
    }

    private static Map<String, List<String>> headers(JsonNode result) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        result.path("headers")
                .properties()
                .forEach(entry -> headers.put(
                        entry.getKey().toLowerCase(Locale.ROOT),
                        List.of(entry.getValue().asString(""))));
        List<String> cookies = result.path("cookies")
                .valueStream()
                .map(cookie -> cookie.asString(""))
                .toList();
        if (!cookies.isEmpty()) {
            headers.put("set-cookie", cookies);
        }
        headers.putIfAbsent("content-type", List.of("text/plain;charset=UTF-8"));
        return headers;
    }

    private static byte[] body(JsonNode result) {
        String body = result.path("body").asString("");
        return result.path("isBase64Encoded").asBoolean(false)
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }
}

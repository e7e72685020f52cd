package news.broadsheet.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** What a function behind the HTTP API answered; {@code headers} by their names in lower case. */
public record Answer(int status, Map<String, String> headers, String body) {

    static Answer of(JsonNode result) {
        Map<String, String> headers = new LinkedHashMap<>();
        result.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asString()));
        return new Answer(
                result.path("statusCode").asInt(), headers, result.path("body").asString(""));
    }

    public JsonNode json() {
        return Json.read(body);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The parameter, field or header that a problem names. */
    public String parameter() {
        return json().path("parameter").asString("");
    }
}

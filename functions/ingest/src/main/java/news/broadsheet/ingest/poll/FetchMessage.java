package news.broadsheet.ingest.poll;

import java.nio.charset.StandardCharsets;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/**
 * Asks for one source's feed: {@code {"source": "id"}}.
 *
 * @param force whether to ask even where the source is not due, as staff may want
 */
public record FetchMessage(SourceId source, boolean force) {

    /** @throws IllegalArgumentException where the body is no message of the fetch queue */
    public static FetchMessage read(String body) {
        JsonNode message = Json.read(body);
        String source = Json.text(message, "source");
        return new FetchMessage(
                SourceId.parse(source == null ? "" : source)
                        .orElseThrow(() -> new IllegalArgumentException("this is not a fetch message: no source")),
                message.path("force").asBoolean(false));
    }

    public String body() {
        byte[] json = Json.write(out -> {
            out.writeStartObject();
            out.writeStringProperty("source", source.value());
            if (force) {
                out.writeBooleanProperty("force", true);
            }
            out.writeEndObject();
        });
        return new String(json, StandardCharsets.UTF_8);
    }
}

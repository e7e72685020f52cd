package news.broadsheet.lambda.batch;

import java.io.OutputStream;
import java.util.List;
import news.broadsheet.lambda.Json;
import tools.jackson.databind.JsonNode;

/** The common shape of batches: records in, identifiers of those that failed out. */
final class Records {

    private Records() {}

    static List<JsonNode> of(JsonNode event, String eventSource) {
        JsonNode records = event.path("Records");
        if (!records.isArray()) {
            throw new IllegalArgumentException("this is not a batch of " + eventSource);
        }
        List<JsonNode> all = List.copyOf(records.values());
        for (JsonNode record : all) {
            if (!eventSource.equals(record.path("eventSource").asString(""))) {
                throw new IllegalArgumentException("this is not a batch of " + eventSource);
            }
        }
        return all;
    }

    static void writeFailures(OutputStream out, List<String> identifiers) {
        Json.write(out, json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("batchItemFailures");
            for (String identifier : identifiers) {
                json.writeStartObject();
                json.writeStringProperty("itemIdentifier", identifier);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }
}

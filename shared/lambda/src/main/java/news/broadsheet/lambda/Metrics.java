package news.broadsheet.lambda;

import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * Figures for CloudWatch, as log lines in its Embedded Metric Format (AWS: "Specification: Embedded metric format"): no
 * call, no right, no library. They stand in the namespace {@code Broadsheet} under the dimension {@code Stage}.
 */
public final class Metrics {

    private static final String NAMESPACE = "Broadsheet";

    private final String stage;
    private final InstantSource clock;

    /** @param stage name of the installation */
    public Metrics(String stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    /**
     * One line, for {@link Log#metrics}.
     *
     * @param values by name; a name that ends in {@code Millis} is a time, any other a number of things
     */
    public byte[] record(Map<String, Long> values) {
        Map<String, Long> sorted = new TreeMap<>(values);
        return Json.write(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("_aws");
            json.writeNumberProperty("Timestamp", clock.instant().toEpochMilli());
            json.writeArrayPropertyStart("CloudWatchMetrics");
            directive(json, sorted);
            json.writeEndArray();
            json.writeEndObject();
            json.writeStringProperty("Stage", stage);
            sorted.forEach(json::writeNumberProperty);
            json.writeEndObject();
        });
    }

    private static void directive(JsonGenerator json, Map<String, Long> values) {
        json.writeStartObject();
        json.writeStringProperty("Namespace", NAMESPACE);
        json.writeArrayPropertyStart("Dimensions");
        json.writeStartArray();
        json.writeString("Stage");
        json.writeEndArray();
        json.writeEndArray();
        json.writeArrayPropertyStart("Metrics");
        for (String name : values.keySet()) {
            json.writeStartObject();
            json.writeStringProperty("Name", name);
            json.writeStringProperty("Unit", name.endsWith("Millis") ? "Milliseconds" : "Count");
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

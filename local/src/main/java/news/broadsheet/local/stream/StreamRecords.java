package news.broadsheet.local.stream;

import java.util.List;
import java.util.Map;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Records of a table's stream in the shape in which Lambda hands them to a function. */
final class StreamRecords {

    private StreamRecords() {}

    /** One record as a tree, for filters and for the event. */
    static JsonNode tree(String streamArn, Record record) {
        return Json.read(Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("eventID", record.eventID());
            json.writeStringProperty("eventName", record.eventNameAsString());
            json.writeStringProperty("eventVersion", "1.1");
            json.writeStringProperty("eventSource", "aws:dynamodb");
            json.writeStringProperty("awsRegion", Template.REGION);
            json.writeName("dynamodb");
            change(json, record.dynamodb());
            json.writeStringProperty("eventSourceARN", streamArn);
            json.writeEndObject();
        }));
    }

    static String sequenceNumber(JsonNode record) {
        return record.path("dynamodb").path("SequenceNumber").asString("");
    }

    static byte[] event(List<JsonNode> records) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("Records");
            records.forEach(json::writeTree);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void change(JsonGenerator json, StreamRecord change) {
        json.writeStartObject();
        if (change.approximateCreationDateTime() != null) {
            json.writeNumberProperty(
                    "ApproximateCreationDateTime",
                    change.approximateCreationDateTime().getEpochSecond());
        }
        if (change.hasKeys()) {
            json.writeName("Keys");
            item(json, change.keys());
        }
        if (change.hasNewImage()) {
            json.writeName("NewImage");
            item(json, change.newImage());
        }
        if (change.hasOldImage()) {
            json.writeName("OldImage");
            item(json, change.oldImage());
        }
        json.writeStringProperty("SequenceNumber", change.sequenceNumber());
        json.writeNumberProperty("SizeBytes", change.sizeBytes() == null ? 0 : change.sizeBytes());
        json.writeStringProperty("StreamViewType", change.streamViewTypeAsString());
        json.writeEndObject();
    }

    private static void item(JsonGenerator json, Map<String, AttributeValue> item) {
        json.writeStartObject();
        item.forEach((name, value) -> {
            json.writeName(name);
            value(json, value);
        });
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, AttributeValue value) {
        json.writeStartObject();
        switch (value.type()) {
            case S -> json.writeStringProperty("S", value.s());
            case N -> json.writeStringProperty("N", value.n());
            case B -> json.writeBinaryProperty("B", value.b().asByteArray());
            case BOOL -> json.writeBooleanProperty("BOOL", value.bool());
            case NUL -> json.writeBooleanProperty("NULL", true);
            case SS -> strings(json, "SS", value.ss());
            case NS -> strings(json, "NS", value.ns());
            case BS -> {
                json.writeArrayPropertyStart("BS");
                value.bs().stream().map(SdkBytes::asByteArray).forEach(json::writeBinary);
                json.writeEndArray();
            }
            case L -> {
                json.writeArrayPropertyStart("L");
                value.l().forEach(item -> value(json, item));
                json.writeEndArray();
            }
            case M -> {
                json.writeName("M");
                item(json, value.m());
            }
            default -> throw new IllegalStateException("an attribute value of an unknown type");
        }
        json.writeEndObject();
    }

    private static void strings(JsonGenerator json, String name, List<String> strings) {
        json.writeArrayPropertyStart(name);
        strings.forEach(json::writeString);
        json.writeEndArray();
    }
}

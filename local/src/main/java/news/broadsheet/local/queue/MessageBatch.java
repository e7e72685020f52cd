package news.broadsheet.local.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.template.Template;
import software.amazon.awssdk.services.sqs.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Messages as Lambda hands them to a function, and what the function says of them. */
final class MessageBatch {

    private MessageBatch() {}

    static byte[] event(String queue, List<Message> messages) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeArrayPropertyStart("Records");
            messages.forEach(message -> record(json, queue, message));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void record(JsonGenerator json, String queue, Message message) {
        json.writeStartObject();
        json.writeStringProperty("messageId", message.messageId());
        json.writeStringProperty("receiptHandle", message.receiptHandle());
        json.writeStringProperty("body", message.body());
        json.writeObjectPropertyStart("attributes");
        message.attributesAsStrings().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeObjectPropertyStart("messageAttributes");
        message.messageAttributes().forEach((name, value) -> {
            json.writeObjectPropertyStart(name);
            json.writeStringProperty("dataType", value.dataType());
            if (value.stringValue() != null) {
                json.writeStringProperty("stringValue", value.stringValue());
            }
            json.writeEndObject();
        });
        json.writeEndObject();
        json.writeStringProperty("md5OfBody", message.md5OfBody());
        json.writeStringProperty("eventSource", "aws:sqs");
        json.writeStringProperty(
                "eventSourceARN", "arn:aws:sqs:" + Template.REGION + ":" + Template.ACCOUNT + ":" + queue);
        json.writeStringProperty("awsRegion", Template.REGION);
        json.writeEndObject();
    }

    /**
     * Ids of the messages that must come again. As Lambda has it, an answer that cannot be understood, or that names a
     * message that was not in the batch, fails the whole batch.
     */
    static Set<String> failures(Invocation outcome, List<Message> messages, boolean reportsItemFailures) {
        Set<String> all = new HashSet<>();
        messages.forEach(message -> all.add(message.messageId()));
        if (!(outcome instanceof Invocation.Answered answered)) {
            return all;
        }
        if (!reportsItemFailures || answered.payload().length == 0) {
            return Set.of();
        }
        try {
            Set<String> failed = new HashSet<>();
            for (JsonNode failure :
                    Json.read(answered.payload()).path("batchItemFailures").values()) {
                failed.add(failure.path("itemIdentifier").asString(""));
            }
            return all.containsAll(failed) ? failed : all;
        } catch (JacksonException e) {
            return all;
        }
    }
}

package news.broadsheet.local.stream;

import java.util.List;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.template.Template;
import news.broadsheet.local.template.Template.StreamSource;
import tools.jackson.databind.JsonNode;

/**
 * What Lambda sends to the destination for failures of a stream: where the records are, not the records
 * (docs.aws.amazon.com/lambda/latest/dg/with-ddb.html).
 */
final class FailureReport {

    private FailureReport() {}

    static byte[] of(StreamSource source, String streamArn, String shard, List<JsonNode> records, int attempts) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeObjectPropertyStart("requestContext");
            json.writeStringProperty(
                    "functionArn",
                    "arn:aws:lambda:" + Template.REGION + ":" + Template.ACCOUNT + ":function:" + source.function());
            json.writeStringProperty("condition", "RetryAttemptsExhausted");
            json.writeNumberProperty("approximateInvokeCount", attempts);
            json.writeEndObject();
            json.writeStringProperty("version", "1.0");
            json.writeObjectPropertyStart("DDBStreamBatchInfo");
            json.writeStringProperty("shardId", shard);
            json.writeStringProperty("startSequenceNumber", StreamRecords.sequenceNumber(records.getFirst()));
            json.writeStringProperty("endSequenceNumber", StreamRecords.sequenceNumber(records.getLast()));
            json.writeNumberProperty("batchSize", records.size());
            json.writeStringProperty("streamArn", streamArn);
            json.writeEndObject();
            json.writeEndObject();
        });
    }
}

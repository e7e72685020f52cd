package news.broadsheet.lambda.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import tools.jackson.databind.JsonNode;

/**
 * Runs a function over a batch of a table's stream, record by record in order. At the first failure it stops and reports
 * that record, so that it and all after it come again: an order that matters is kept.
 */
public final class StreamBatch {

    /**
     * One change of an item, in DynamoDB's JSON ({@code {"name": {"S": "value"}}}).
     *
     * @param event INSERT, MODIFY or REMOVE
     * @param keys of the item
     * @param before missing node where there was none or the stream does not carry it
     * @param after missing node where there is none
     */
    public record Change(String event, JsonNode keys, JsonNode before, JsonNode after) {}

    /** What happens to one change. Throwing means: try again, and nothing after it before that. */
    @FunctionalInterface
    public interface Work {
        void run(Change change, Log log);
    }

    private final Work work;

    public StreamBatch(Work work) {
        this.work = work;
    }

    /** @throws IllegalArgumentException where the event is no batch of a table's stream */
    public void handle(InputStream in, OutputStream out, Context context) {
        Log log = new Log(context);
        List<String> failed = List.of();
        for (JsonNode record : Records.of(Json.read(in), "aws:dynamodb")) {
            JsonNode change = record.path("dynamodb");
            try {
                work.run(
                        new Change(
                                record.path("eventName").asString(""),
                                change.path("Keys"),
                                change.path("OldImage"),
                                change.path("NewImage")),
                        log);
            } catch (RuntimeException e) {
                String at = change.path("SequenceNumber").asString("");
                log.failed("stream record " + at + " failed", e);
                failed = List.of(at);
                break;
            }
        }
        Records.writeFailures(out, failed);
    }
}

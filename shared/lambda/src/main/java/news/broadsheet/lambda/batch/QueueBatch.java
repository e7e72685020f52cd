package news.broadsheet.lambda.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import tools.jackson.databind.JsonNode;

/**
 * Runs a function over a batch of an SQS queue, message by message; those that fail are reported alone
 * (ReportBatchItemFailures) and come again. One that fails for the last time is parked with its reason.
 */
public final class QueueBatch {

    /** What happens to one message. Throwing means: try again later. */
    @FunctionalInterface
    public interface Work {
        void run(Message message, Log log);
    }

    /** Takes messages that have failed for the last time. */
    @FunctionalInterface
    public interface Parking {
        /** @param reason one sentence for people, without personal data */
        void park(Message message, String reason);
    }

    /** @param receives how often the message was delivered, this time included */
    public record Message(String id, String body, int receives) {}

    private final Work work;
    private final Parking parking;
    private final int mostReceives;

    /** @param mostReceives deliveries after which a failing message is parked; the queue's own redrive comes later */
    public QueueBatch(Work work, Parking parking, int mostReceives) {
        this.work = work;
        this.parking = parking;
        this.mostReceives = mostReceives;
    }

    /** @throws IllegalArgumentException where the event is no batch of a queue */
    public void handle(InputStream in, OutputStream out, Context context) {
        Log log = new Log(context);
        List<String> failed = new ArrayList<>();
        for (JsonNode record : Records.of(Json.read(in), "aws:sqs")) {
            Message message = new Message(
                    record.path("messageId").asString(""),
                    record.path("body").asString(""),
                    record.path("attributes").path("ApproximateReceiveCount").asInt(1));
            if (!run(message, log)) {
                failed.add(message.id());
            }
        }
        Records.writeFailures(out, failed);
    }

    private boolean run(Message message, Log log) {
        try {
            work.run(message, log);
            return true;
        } catch (RuntimeException e) {
            log.failed(
                    "message " + message.id() + " failed, delivery " + message.receives() + " of " + mostReceives, e);
            return message.receives() >= mostReceives && parked(message, e, log);
        }
    }

    private boolean parked(Message message, RuntimeException failure, Log log) {
        try {
            parking.park(message, failure.getClass().getSimpleName() + ": " + failure.getMessage());
            return true;
        } catch (RuntimeException e) {
            // The queue's own redrive takes it then: without a reason, but not lost.
            log.bug("message " + message.id() + " could not be parked", e);
            return false;
        }
    }
}

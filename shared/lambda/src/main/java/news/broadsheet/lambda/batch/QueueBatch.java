package news.broadsheet.lambda.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.Log;
import tools.jackson.databind.JsonNode;

/**
 * Runs a function over a batch of an SQS queue, message by message; those that fail are reported alone
 * (ReportBatchItemFailures) and come again soon. One that fails for the last time is parked with its reason.
 *
 * <p>Of a FIFO queue, messages of a group that stand behind one that failed are not worked either but come again with it:
 * SQS gives out no other message of a group while one is away, and so keeps the group's turn.
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

    /** Says when a message comes again that is reported as failed. */
    @FunctionalInterface
    public interface Redelivery {

        /** Leaves it to the queue: after its visibility timeout. */
        Redelivery OF_THE_QUEUE = (_, _) -> {};

        void after(Message message, Duration wait);
    }

    /**
     * @param receives how often the message was delivered, this time included
     * @param group of a FIFO queue's message; empty for other queues
     * @param receipt of this delivery
     */
    public record Message(String id, String body, int receives, String group, String receipt) {}

    /** A message that failed comes again after this long for each time that it was delivered. */
    private static final Duration RETRY = Duration.ofSeconds(30);

    private final Work work;
    private final Parking parking;
    private final Redelivery redelivery;
    private final int mostReceives;

    /** @param mostReceives deliveries after which a failing message is parked; the queue's own redrive comes later */
    public QueueBatch(Work work, Parking parking, Redelivery redelivery, int mostReceives) {
        this.work = work;
        this.parking = parking;
        this.redelivery = redelivery;
        this.mostReceives = mostReceives;
    }

    /** @throws IllegalArgumentException where the event is no batch of a queue */
    public void handle(InputStream in, OutputStream out, Context context) {
        Log log = new Log(context);
        List<String> failed = new ArrayList<>();
        Map<String, Duration> waiting = new HashMap<>();
        for (JsonNode record : Records.of(Json.read(in), "aws:sqs")) {
            Message message = message(record);
            Duration before = waiting.get(message.group());
            Duration wait = before == null ? run(message, log) : before;
            if (!wait.isZero()) {
                failed.add(message.id());
                comeAgain(message, wait, log);
                if (!message.group().isEmpty()) {
                    waiting.put(message.group(), wait);
                }
            }
        }
        Records.writeFailures(out, failed);
    }

    private static Message message(JsonNode record) {
        JsonNode attributes = record.path("attributes");
        return new Message(
                record.path("messageId").asString(""),
                record.path("body").asString(""),
                attributes.path("ApproximateReceiveCount").asInt(1),
                attributes.path("MessageGroupId").asString(""),
                record.path("receiptHandle").asString(""));
    }

    /** @return until the message comes again; zero where it is done or parked */
    private Duration run(Message message, Log log) {
        try {
            work.run(message, log);
            return Duration.ZERO;
        } catch (NotNowException e) {
            log.info("message " + message.id() + " waits " + e.waiting().toSeconds() + " s: " + e.getMessage());
            return failed(message, e, e.waiting(), log);
        } catch (RuntimeException e) {
            log.failed(
                    "message " + message.id() + " failed, delivery " + message.receives() + " of " + mostReceives, e);
            return failed(message, e, RETRY.multipliedBy(message.receives()), log);
        }
    }

    private Duration failed(Message message, RuntimeException failure, Duration wait, Log log) {
        return message.receives() >= mostReceives && parked(message, failure, log) ? Duration.ZERO : wait;
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

    private void comeAgain(Message message, Duration wait, Log log) {
        try {
            redelivery.after(message, wait);
        } catch (RuntimeException e) {
            // It comes again all the same: when the queue's visibility timeout is over.
            log.bug("message " + message.id() + " could not be called back early", e);
        }
    }
}

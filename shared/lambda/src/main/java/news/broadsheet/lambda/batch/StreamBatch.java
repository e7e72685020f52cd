package news.broadsheet.lambda.batch;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
     * @param at when it happened, to the second or so; the epoch where the stream does not say
     */
    public record Change(String event, JsonNode keys, JsonNode before, JsonNode after, Instant at) {}

    /** What happens to one change. Throwing means: try again, and nothing after it before that. */
    @FunctionalInterface
    public interface Work {
        void run(Change change, Log log);
    }

    /** What happens to many changes at once. Throwing means: try all of them again. */
    @FunctionalInterface
    public interface JointWork {
        void run(List<Change> changes, Log log);
    }

    private final Predicate<Change> joint;
    private final JointWork jointWork;
    private final Work work;

    public StreamBatch(Work work) {
        this(_ -> false, (_, _) -> {}, work);
    }

    /**
     * @param joint which changes are cheaper done together, and in no order
     * @param jointWork is done first, with all of these
     * @param work is done with each of the others
     */
    public StreamBatch(Predicate<Change> joint, JointWork jointWork, Work work) {
        this.joint = joint;
        this.jointWork = jointWork;
        this.work = work;
    }

    private record Numbered(String sequenceNumber, Change change) {}

    /** @throws IllegalArgumentException where the event is no batch of a table's stream */
    public void handle(InputStream in, OutputStream out, Context context) {
        Log log = new Log(context);
        List<Numbered> records = new ArrayList<>();
        Records.of(Json.read(in), "aws:dynamodb").forEach(record -> records.add(read(record)));
        Records.writeFailures(out, failed(records, log).map(List::of).orElse(List.of()));
    }

    /** The first record that is to come again. */
    private Optional<String> failed(List<Numbered> records, Log log) {
        int end = records.size();
        List<Numbered> together =
                records.stream().filter(record -> joint.test(record.change())).toList();
        if (!together.isEmpty() && !succeeds(together.getFirst(), log, () -> runJoint(together, log))) {
            end = records.indexOf(together.getFirst());
        }
        for (Numbered record : records.subList(0, end)) {
            boolean alone = !joint.test(record.change());
            if (alone && !succeeds(record, log, () -> work.run(record.change(), log))) {
                return Optional.of(record.sequenceNumber());
            }
        }
        return end < records.size() ? Optional.of(records.get(end).sequenceNumber()) : Optional.empty();
    }

    private void runJoint(List<Numbered> together, Log log) {
        jointWork.run(together.stream().map(Numbered::change).toList(), log);
    }

    private static boolean succeeds(Numbered record, Log log, Runnable run) {
        try {
            run.run();
            return true;
        } catch (RuntimeException e) {
            log.failed("stream record " + record.sequenceNumber() + " failed", e);
            return false;
        }
    }

    private static Numbered read(JsonNode record) {
        JsonNode change = record.path("dynamodb");
        return new Numbered(
                change.path("SequenceNumber").asString(""),
                new Change(
                        record.path("eventName").asString(""),
                        change.path("Keys"),
                        change.path("OldImage"),
                        change.path("NewImage"),
                        Instant.ofEpochSecond(
                                change.path("ApproximateCreationDateTime").asLong(0))));
    }
}

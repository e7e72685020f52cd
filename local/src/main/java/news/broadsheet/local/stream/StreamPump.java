package news.broadsheet.local.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import news.broadsheet.local.function.Invocable;
import news.broadsheet.local.template.Template.StreamSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import tools.jackson.databind.JsonNode;

/**
 * Moves the changes of one table to one function, shard after shard in the order in which they came to be, each shard in
 * its own order. Delivery is at least once: a position is kept when its batch is through.
 */
public final class StreamPump implements AutoCloseable {

    /** Hears of batches that were given up, and of streams that do not answer. */
    public interface Listener {

        /** @param details what Lambda sends to the destination for failures, JSON */
        void gaveUp(StreamSource source, String reason, byte[] details);

        void failed(String function, String reason);
    }

    private static final Duration EVERY = Duration.ofMillis(300);
    private static final int MOST_RECORDS = 1000;
    private static final String FINISHED = "finished";

    private final StreamSource source;
    private final List<FilterPattern> filters;
    private final String streamArn;
    private final DynamoDbStreamsClient streams;
    private final Checkpoints checkpoints;
    private final Delivery delivery;
    private final Listener listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Map<String, String> iterators = new HashMap<>();
    private @Nullable Thread thread;
    private String shardInWork = "";

    /** @throws IllegalArgumentException with a sentence, where a filter is not understood */
    public StreamPump(
            StreamSource source,
            String streamArn,
            Invocable function,
            DynamoDbStreamsClient streams,
            Checkpoints checkpoints,
            Listener listener) {
        this.source = source;
        this.filters = source.filters().stream().map(FilterPattern::new).toList();
        this.streamArn = streamArn;
        this.streams = streams;
        this.checkpoints = checkpoints;
        this.listener = listener;
        this.delivery = new Delivery(
                source, function, this::giveUp, time -> stopped.await(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    public void start() {
        thread = Thread.ofVirtual().name("stream-" + source.table()).start(this::run);
    }

    /** Waits a few seconds for the batch in work. */
    @Override
    public void close() {
        stopped.countDown();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            do {
                try {
                    readAll();
                } catch (SdkException e) {
                    iterators.clear();
                    if (stopped.getCount() > 0) {
                        listener.failed(source.function(), "the stream does not answer: " + e.getMessage());
                    }
                }
            } while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() throws InterruptedException {
        for (Shard shard : shards()) {
            Optional<String> position = checkpoints.position(source.function(), shard.shardId());
            if (position.filter(FINISHED::equals).isEmpty() && !read(shard, position)) {
                // Not at its end yet: what follows it must wait.
                return;
            }
        }
    }

    /** Oldest first; DynamoDB lists them in that order. */
    private List<Shard> shards() {
        List<Shard> shards = new ArrayList<>();
        String last = null;
        do {
            String from = last;
            var description = streams.describeStream(
                            request -> request.streamArn(streamArn).exclusiveStartShardId(from))
                    .streamDescription();
            shards.addAll(description.shards());
            last = description.lastEvaluatedShardId();
        } while (last != null);
        return shards;
    }

    /** Reads what there is; true where the shard is at its end for good. */
    private boolean read(Shard shard, Optional<String> position) throws InterruptedException {
        String id = shard.shardId();
        shardInWork = id;
        String iterator = iterators.get(id);
        if (iterator == null) {
            iterator = iterator(id, position);
        }
        GetRecordsResponse response = records(id, iterator);
        if (!response.records().isEmpty()) {
            List<JsonNode> records = response.records().stream()
                    .map(record -> StreamRecords.tree(streamArn, record))
                    .toList();
            if (!deliver(records, id)) {
                return false;
            }
        }
        if (response.nextShardIterator() == null) {
            iterators.remove(id);
            checkpoints.keep(source.function(), id, FINISHED);
            return true;
        }
        iterators.put(id, response.nextShardIterator());
        return false;
    }

    private GetRecordsResponse records(String shard, String iterator) {
        try {
            return streams.getRecords(request -> request.shardIterator(iterator).limit(MOST_RECORDS));
        } catch (ExpiredIteratorException | TrimmedDataAccessException e) {
            Optional<String> position = e instanceof ExpiredIteratorException
                    ? checkpoints.position(source.function(), shard)
                    // Older than a stream remembers: go on with the oldest there is.
                    : Optional.empty();
            String fresh = iterator(shard, position);
            return streams.getRecords(request -> request.shardIterator(fresh).limit(MOST_RECORDS));
        }
    }

    private String iterator(String shard, Optional<String> position) {
        GetShardIteratorRequest.Builder request =
                GetShardIteratorRequest.builder().streamArn(streamArn).shardId(shard);
        if (position.isPresent()) {
            try {
                return streams.getShardIterator(request.shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(position.get())
                                .build())
                        .shardIterator();
            } catch (TrimmedDataAccessException | ResourceNotFoundException e) {
                // Older than a stream remembers: go on with the oldest there is.
                request.sequenceNumber(null);
            }
        }
        ShardIteratorType type =
                source.fromStart() || position.isPresent() ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST;
        return streams.getShardIterator(request.shardIteratorType(type).build()).shardIterator();
    }

    private boolean deliver(List<JsonNode> records, String shard) throws InterruptedException {
        List<JsonNode> wanted = records.stream()
                .filter(record -> FilterPattern.anyMatches(filters, record))
                .toList();
        for (int from = 0; from < wanted.size(); from += source.batchSize()) {
            List<JsonNode> batch = wanted.subList(from, Math.min(wanted.size(), from + source.batchSize()));
            if (!delivery.deliver(batch)) {
                return false;
            }
            checkpoints.keep(source.function(), shard, StreamRecords.sequenceNumber(batch.getLast()));
        }
        checkpoints.keep(source.function(), shard, StreamRecords.sequenceNumber(records.getLast()));
        return true;
    }

    private void giveUp(List<JsonNode> records, String reason, int attempts) {
        listener.gaveUp(source, reason, FailureReport.of(source, streamArn, shardInWork, records, attempts));
    }
}

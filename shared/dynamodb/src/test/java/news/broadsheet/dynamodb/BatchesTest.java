package news.broadsheet.dynamodb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.broadsheet.core.StoreBusyException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** DynamoDB answers a throttled batch with success and a rest; DynamoDB Local never does, so a stub does here. */
class BatchesTest {

    /** Takes at most {@code most} of each batch and leaves the rest unprocessed. */
    private static final class Throttled implements DynamoDbClient {

        private final int most;
        private final List<Integer> asked = new ArrayList<>();
        private final List<WriteRequest> written = new ArrayList<>();

        Throttled(int most) {
            this.most = most;
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            List<Map<String, AttributeValue>> keys =
                    requireNonNull(request.requestItems().get("table")).keys();
            asked.add(keys.size());
            int taken = Math.min(most, keys.size());
            KeysAndAttributes rest = KeysAndAttributes.builder()
                    .keys(keys.subList(taken, keys.size()))
                    .build();
            return BatchGetItemResponse.builder()
                    .responses(Map.of("table", keys.subList(0, taken)))
                    .unprocessedKeys(taken == keys.size() ? Map.of() : Map.of("table", rest))
                    .build();
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            List<WriteRequest> writes = requireNonNull(request.requestItems().get("table"));
            asked.add(writes.size());
            int taken = Math.min(most, writes.size());
            written.addAll(writes.subList(0, taken));
            return BatchWriteItemResponse.builder()
                    .unprocessedItems(
                            taken == writes.size() ? Map.of() : Map.of("table", writes.subList(taken, writes.size())))
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    @Test
    void whatIsLeftUnreadIsAskedForAgain() {
        Throttled client = new Throttled(60);
        assertThat(Batches.get(client, "table", keys(150), false)).hasSize(150);
        assertThat(client.asked).containsExactly(100, 40, 50);
    }

    @Test
    void whatIsLeftUnwrittenIsWrittenAgain() {
        Throttled client = new Throttled(20);
        List<WriteRequest> writes = writes(30);
        Batches.write(client, "table", writes);
        assertThat(client.written).containsExactlyInAnyOrderElementsOf(writes);
        assertThat(client.asked).containsExactly(25, 5, 5);
    }

    @Test
    void aBatchOfWhichNothingIsTakenIsGivenUp() {
        assertThatExceptionOfType(StoreBusyException.class)
                .isThrownBy(() -> Batches.write(new Throttled(0), "table", writes(1)));
        assertThatExceptionOfType(StoreBusyException.class)
                .isThrownBy(() -> Batches.get(new Throttled(0), "table", keys(1), false));
    }

    @Test
    void nothingIsAskedForNothing() {
        Throttled client = new Throttled(0);
        assertThat(Batches.get(client, "table", keys(0), false)).isEmpty();
        Batches.write(client, "table", writes(0));
        assertThat(client.asked).isEmpty();
    }

    private static List<Map<String, AttributeValue>> keys(int count) {
        return IntStream.range(0, count).mapToObj(n -> Item.key("k" + n, "k")).toList();
    }

    private static List<WriteRequest> writes(int count) {
        return keys(count).stream()
                .map(key ->
                        WriteRequest.builder().putRequest(put -> put.item(key)).build())
                .toList();
    }
}

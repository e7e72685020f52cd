package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Batches of any length: cut to what one request takes, and followed up until nothing is left unprocessed. */
final class Batches {

    /** Most keys of a BatchGetItem and most writes of a BatchWriteItem, by DynamoDB's API reference. */
    private static final int MOST_KEYS = 100;

    private static final int MOST_WRITES = 25;

    private Batches() {}

    /** The items found, in no order. */
    static List<Item> get(
            DynamoDbClient client, String table, Collection<Map<String, AttributeValue>> keys, boolean consistent) {
        List<Item> found = new ArrayList<>();
        List<Map<String, AttributeValue>> all = keys.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += MOST_KEYS) {
            Map<String, KeysAndAttributes> rest = Map.of(
                    table,
                    KeysAndAttributes.builder()
                            .keys(all.subList(from, Math.min(from + MOST_KEYS, all.size())))
                            .consistentRead(consistent)
                            .build());
            for (Patience patience = new Patience(); ; patience.spend("items were left unread")) {
                rest = getOnce(client, table, rest, found);
                if (rest.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    private static Map<String, KeysAndAttributes> getOnce(
            DynamoDbClient client, String table, Map<String, KeysAndAttributes> keys, List<Item> found) {
        BatchGetItemResponse answer = Requests.send(() -> client.batchGetItem(b -> b.requestItems(keys)));
        answer.responses().getOrDefault(table, List.of()).forEach(item -> found.add(new Item(item)));
        return answer.unprocessedKeys();
    }

    /** Writes each; no key may stand twice among them. */
    static void write(DynamoDbClient client, String table, List<WriteRequest> writes) {
        for (int from = 0; from < writes.size(); from += MOST_WRITES) {
            Map<String, List<WriteRequest>> rest =
                    Map.of(table, writes.subList(from, Math.min(from + MOST_WRITES, writes.size())));
            for (Patience patience = new Patience(); ; patience.spend("items were left unwritten")) {
                rest = writeOnce(client, rest);
                if (rest.isEmpty()) {
                    break;
                }
            }
        }
    }

    private static Map<String, List<WriteRequest>> writeOnce(
            DynamoDbClient client, Map<String, List<WriteRequest>> writes) {
        BatchWriteItemResponse answer = Requests.send(() -> client.batchWriteItem(b -> b.requestItems(writes)));
        return answer.unprocessedItems();
    }
}

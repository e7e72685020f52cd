package news.broadsheet.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All items of one partition whose sort keys begin alike; for partitions that are known to hold few. */
final class Prefixed {

    private Prefixed() {}

    /** In the order of their sort keys. */
    static List<Item> items(DynamoDbClient client, String table, String pk, String prefix) {
        return Requests.send(() -> client
                .queryPaginator(b -> b.tableName(table)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(pk), ":prefix", AttributeValue.fromS(prefix))))
                .items()
                .stream()
                .map(Item::new)
                .toList());
    }
}

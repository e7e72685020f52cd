package news.broadsheet.dynamodb;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.feed.PingStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a hub has been told, in the news table; see {@link PingItem} for the key. */
public final class DynamoPings implements PingStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoPings(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Consistent: a late answer would have everything told again. */
    @Override
    public Optional<Told> find() {
        return Item.of(Requests.send(() -> client.getItem(
                                b -> b.tableName(table).key(PingItem.key()).consistentRead(true)))
                        .item())
                .map(PingItem::read);
    }

    /** Guard: it is still what it was when it was found. */
    @Override
    public boolean put(Told next) {
        Map<String, AttributeValue> values = new HashMap<>();
        boolean first = next.version() == 1;
        if (!first) {
            values.put(":before", AttributeValue.fromN(Long.toString(next.version() - 1)));
        }
        return Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                .item(PingItem.write(next))
                .conditionExpression(first ? "attribute_not_exists(pk)" : "version = :before")
                .expressionAttributeValues(values.isEmpty() ? null : values)));
    }
}

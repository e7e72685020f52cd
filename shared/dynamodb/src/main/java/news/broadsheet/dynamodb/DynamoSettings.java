package news.broadsheet.dynamodb;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.SettingsStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The newsroom's settings in the comments table; see {@link SettingsItem}. */
public final class DynamoSettings implements SettingsStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoSettings(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Map<Scope, CommentSettings> find(Collection<Scope> scopes) {
        Map<String, Scope> byKey =
                scopes.stream().distinct().collect(Collectors.toMap(SettingsItem::pk, Function.identity()));
        return Batches.get(client, table, scopes.stream().map(SettingsItem::key).toList(), false).stream()
                .collect(Collectors.toMap(item -> byKey.get(item.text(Item.PK)), SettingsItem::read));
    }

    /** Guard: they are still what they were when they were read. */
    @Override
    public boolean put(Scope scope, CommentSettings next) {
        Map<String, AttributeValue> values = new HashMap<>();
        boolean first = next.version() == 1;
        if (!first) {
            values.put(":before", AttributeValue.fromN(Long.toString(next.version() - 1)));
        }
        return Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                .item(SettingsItem.write(scope, next))
                .conditionExpression(first ? "attribute_not_exists(pk)" : "version = :before")
                .expressionAttributeValues(values.isEmpty() ? null : values)));
    }
}

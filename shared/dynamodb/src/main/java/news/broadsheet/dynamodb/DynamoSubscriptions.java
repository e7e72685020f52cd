package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SubscriptionStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Subscriptions to hubs in the news table; see {@link SubscriptionItem} for the key. */
public final class DynamoSubscriptions implements SubscriptionStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoSubscriptions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<HubSubscription> find(SourceId source) {
        return item(source, false).map(SubscriptionItem::read);
    }

    @Override
    public void begin(HubSubscription subscription) {
        Requests.send(() -> client.putItem(b -> b.tableName(table).item(SubscriptionItem.write(subscription, 1))));
    }

    @Override
    public Optional<HubSubscription> change(SourceId source, UnaryOperator<HubSubscription> change) {
        Patience patience = new Patience();
        while (true) {
            Optional<Item> item = item(source, true);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            HubSubscription before = SubscriptionItem.read(item.get());
            HubSubscription after = change.apply(before);
            if (after.equals(before) || changed(after, SubscriptionItem.version(item.get()))) {
                return Optional.of(after);
            }
            patience.spend("the subscription of " + source + " is being changed by somebody else");
        }
    }

    /**
     * Guard: nobody has changed the item since it was read. The token stands for the subscription: one that begins anew has
     * another, and counts its changes anew.
     */
    private boolean changed(HubSubscription after, long version) {
        return Requests.accepted(() -> client.updateItem(
                new Changes(SubscriptionItem.attributes(after, version + 1), SubscriptionItem.OPTIONAL)
                        .update(table, SubscriptionItem.key(after.source()))
                        .conditionExpression("#token = :token AND #version < :version")
                        .build()));
    }

    private Optional<Item> item(SourceId source, boolean consistent) {
        Map<String, AttributeValue> key = SubscriptionItem.key(source);
        return Item.of(Requests.send(
                        () -> client.getItem(b -> b.tableName(table).key(key).consistentRead(consistent)))
                .item());
    }
}

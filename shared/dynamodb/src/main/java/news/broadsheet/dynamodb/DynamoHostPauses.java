package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.source.HostPauses;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Pauses of hosts in the news table; see {@link HostItem} for the key. */
public final class DynamoHostPauses implements HostPauses {

    private final DynamoDbClient client;
    private final String table;

    public DynamoHostPauses(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void pause(String host, Instant until) {
        Requests.accepted(() -> client.updateItem(new Changes(HostItem.pause(until), List.of())
                .update(table, HostItem.key(host))
                .conditionExpression(HostItem.LONGER)
                .build()));
    }

    @Override
    public Optional<Instant> pausedUntil(String host, Instant now) {
        return Item.of(Requests.send(
                                () -> client.getItem(b -> b.tableName(table).key(HostItem.key(host))))
                        .item())
                .map(HostItem::pausedUntil)
                .filter(now::isBefore);
    }
}

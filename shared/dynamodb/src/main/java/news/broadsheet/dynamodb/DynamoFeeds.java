package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Lists of cards in the news table: one Query a page; see {@link CardItem} and {@link WithdrawnItem} for the keys. */
public final class DynamoFeeds implements FeedStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoFeeds(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** @throws IllegalArgumentException where the position was not given out by a list, or the limit is not 1 to 100 */
    @Override
    public Page<Card> page(ListName list, @Nullable Position after, int limit) {
        return new PageQuery(table, null, Item.PK, CardItem.pk(list), Item.SK, true)
                .page(client, SortKey.of(after), limit, CardItem::read, DynamoFeeds::place);
    }

    @Override
    public Page<Card> between(ListName list, Instant from, Instant before, @Nullable Position after, int limit) {
        return new PageQuery(table, null, Item.PK, CardItem.pk(list), Item.SK, false)
                .pageBetween(
                        client,
                        // Behind a key begins with the least text that is greater.
                        SortKey.of(after).map(key -> key + "\u0000").orElse(SortKey.beginning(from)),
                        SortKey.beginning(before),
                        limit,
                        CardItem::read,
                        DynamoFeeds::place);
    }

    @Override
    public List<Withdrawn> withdrawn(ListName list, Instant since) {
        Map<String, AttributeValue> values = Map.of(
                ":pk", AttributeValue.fromS(WithdrawnItem.PK),
                ":since", AttributeValue.fromS(WithdrawnItem.since(since)),
                ":list", AttributeValue.fromS(WithdrawnItem.list(CardItem.pk(list))));
        return Requests.send(() -> client.query(b -> b.tableName(table)
                        .keyConditionExpression("pk = :pk AND sk >= :since")
                        .filterExpression("contains(lists, :list)")
                        .expressionAttributeValues(values)
                        .scanIndexForward(false)
                        .limit(MOST_WITHDRAWN)))
                .items()
                .stream()
                .map(item -> WithdrawnItem.read(new Item(item)))
                .toList();
    }

    private static Position place(Card card) {
        return new SortKey(card.sortAt(), card.id().value()).position();
    }
}

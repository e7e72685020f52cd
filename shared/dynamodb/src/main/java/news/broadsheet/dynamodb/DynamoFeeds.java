package news.broadsheet.dynamodb;

import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lists of cards in the news table: one Query a page; see {@link CardItem} for the keys. */
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
                .page(
                        client,
                        SortKey.of(after),
                        limit,
                        CardItem::read,
                        card -> new SortKey(card.sortAt(), card.id().value()).position());
    }
}

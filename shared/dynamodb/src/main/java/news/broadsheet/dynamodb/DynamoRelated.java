package news.broadsheet.dynamodb;

import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Related cards in the news table; see {@link RelatedItem} for the key. */
public final class DynamoRelated implements RelatedStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoRelated(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Card> related(ArticleId id) {
        return Item.of(Requests.send(
                                () -> client.getItem(b -> b.tableName(table).key(RelatedItem.key(id))))
                        .item())
                .map(RelatedItem::read)
                .orElse(List.of());
    }

    @Override
    public void relate(ArticleId id, List<Card> cards) {
        if (cards.isEmpty()) {
            Requests.send(() -> client.deleteItem(b -> b.tableName(table).key(RelatedItem.key(id))));
        } else {
            Requests.send(() -> client.putItem(b -> b.tableName(table).item(RelatedItem.write(id, cards))));
        }
    }
}

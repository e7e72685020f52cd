package news.broadsheet.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

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
        return item(id, false).map(RelatedItem::read).orElse(List.of());
    }

    /** {@inheritDoc} Strongly consistent: what is missed here stays where it should not. */
    @Override
    public Set<ArticleId> besides(ArticleId id) {
        return Item.of(Requests.send(() -> client.getItem(b -> b.tableName(table)
                                .key(RelatedItem.besidesKey(id))
                                .consistentRead(true)))
                        .item())
                .map(RelatedItem::besides)
                .orElse(Set.of());
    }

    @Override
    public void noteBeside(ArticleId id, Collection<ArticleId> others) {
        if (!others.isEmpty()) {
            List<String> ids = others.stream().map(ArticleId::value).distinct().toList();
            Requests.send(() -> client.updateItem(b -> b.tableName(table)
                    .key(RelatedItem.besidesKey(id))
                    .updateExpression("ADD ids :ids")
                    .expressionAttributeValues(Map.of(":ids", AttributeValue.fromSs(ids)))));
        }
    }

    /** {@inheritDoc} 1 read unit, and 1 write unit for each KB of cards where they change. */
    @Override
    public void change(ArticleId id, UnaryOperator<List<Card>> change) {
        Patience patience = new Patience();
        while (!changed(id, change)) {
            patience.spend("the related cards of " + id + " are being changed by others");
        }
    }

    /** Guard: the item is as it was read, or still absent. */
    private boolean changed(ArticleId id, UnaryOperator<List<Card>> change) {
        Optional<Item> before = item(id, true);
        long version = before.map(RelatedItem::version).orElse(0L);
        List<Card> cards = before.map(RelatedItem::read).orElse(List.of());
        Map<String, AttributeValue> now = RelatedItem.write(id, cards, version);
        Map<String, AttributeValue> after = RelatedItem.write(id, change.apply(cards), version);
        if (after.equals(now)) {
            return true;
        }
        Map<String, AttributeValue> next = RelatedItem.numbered(after, version + 1);
        return Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                .item(next)
                .conditionExpression("attribute_not_exists(pk) OR version = :version")
                .expressionAttributeValues(Map.of(":version", AttributeValue.fromN(Long.toString(version))))));
    }

    private Optional<Item> item(ArticleId id, boolean consistent) {
        return Item.of(Requests.send(() -> client.getItem(
                        b -> b.tableName(table).key(RelatedItem.key(id)).consistentRead(consistent)))
                .item());
    }
}

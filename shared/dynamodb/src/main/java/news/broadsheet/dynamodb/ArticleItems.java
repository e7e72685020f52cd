package news.broadsheet.dynamodb;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The items of articles, written under an optimistic lock. */
final class ArticleItems {

    private final DynamoDbClient client;
    private final String table;

    ArticleItems(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Strongly consistent: what is decided from it must not be decided from the past. */
    Optional<StoredArticle> read(ArticleId id) {
        return Item.of(Requests.send(() -> client.getItem(
                                b -> b.tableName(table).key(ArticleItem.key(id)).consistentRead(true)))
                        .item())
                .map(ArticleItem::read);
    }

    /**
     * Writes an item in place of the one it was made from. Guard: nobody has written in between.
     *
     * @param before null where there is thought to be none
     * @return empty where it was written, else what is there instead
     */
    Optional<StoredArticle> replace(@Nullable StoredArticle before, StoredArticle after) {
        Map<String, AttributeValue> item = ArticleItem.write(after);
        try {
            Requests.send(() -> client.putItem(put(before, item)));
            return Optional.empty();
        } catch (ConditionalCheckFailedException e) {
            return Item.of(e.item()).map(ArticleItem::read).or(() -> read(after.id()));
        }
    }

    /** False where there is no such item, or it has as many names as an article may have. */
    boolean addNames(ArticleId id, Collection<Identity> names) {
        AttributeValue values =
                AttributeValue.fromSs(names.stream().map(Identity::value).toList());
        return Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                .key(ArticleItem.key(id))
                .updateExpression("ADD #names :names, version :one")
                .conditionExpression("attribute_exists(#names) AND size(#names) < :most")
                .expressionAttributeNames(Map.of("#names", "names"))
                .expressionAttributeValues(Map.of(
                        ":names", values,
                        ":one", AttributeValue.fromN("1"),
                        ":most", AttributeValue.fromN(Integer.toString(StoredArticle.MOST_NAMES))))));
    }

    private PutItemRequest put(@Nullable StoredArticle before, Map<String, AttributeValue> item) {
        PutItemRequest.Builder put = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        return before == null
                ? put.conditionExpression("attribute_not_exists(pk)").build()
                : put.conditionExpression("version = :version")
                        .expressionAttributeValues(
                                Map.of(":version", AttributeValue.fromN(Long.toString(before.version()))))
                        .build();
    }
}

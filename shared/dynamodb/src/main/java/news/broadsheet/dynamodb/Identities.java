package news.broadsheet.dynamodb;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.source.SourceId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The names under which entries come again. The first article to have a name keeps it for ever; so does a name that was
 * withdrawn stay withdrawn.
 */
final class Identities {

    private final DynamoDbClient client;
    private final String table;

    Identities(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    Map<Identity, Known> known(Collection<Identity> identities) {
        Collection<Map<String, AttributeValue>> keys =
                identities.stream().map(IdentityItem::key).toList();
        return Batches.get(client, table, keys, false).stream()
                .collect(Collectors.toMap(IdentityItem::identity, IdentityItem::read));
    }

    /** Notes what is now known. Guard: the name is new, or this article's and not withdrawn. */
    void remember(Collection<Identity> names, Known known) {
        put(names, known, "attribute_not_exists(pk) OR (article = :article AND attribute_not_exists(withdrawn))");
    }

    /** Notes a name that was met with a content older than the one we have. Guard: the name is new. */
    void add(Collection<Identity> names, Known known) {
        put(names, known, "attribute_not_exists(pk)");
    }

    private void put(Collection<Identity> names, Known known, String guard) {
        boolean naming = guard.contains(":article");
        for (Identity name : names) {
            Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                    .item(IdentityItem.write(name, known))
                    .conditionExpression(guard)
                    .expressionAttributeValues(
                            naming
                                    ? Map.of(
                                            ":article",
                                            AttributeValue.fromS(known.article().value()))
                                    : null)));
        }
    }

    /** Makes names stay away, known before or not. Guard: the name is not another article's. */
    void withdraw(Collection<Identity> names, ArticleId article, SourceId owner) {
        for (Identity name : names) {
            Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                    .key(IdentityItem.key(name))
                    .updateExpression(
                            "SET withdrawn = :yes, article = :article, #owner = if_not_exists(#owner, :owner)")
                    .conditionExpression("attribute_not_exists(pk) OR article = :article")
                    .expressionAttributeNames(Map.of("#owner", "owner"))
                    .expressionAttributeValues(Map.of(
                            ":yes", AttributeValue.fromBool(true),
                            ":article", AttributeValue.fromS(article.value()),
                            ":owner", AttributeValue.fromS(owner.value())))));
        }
    }
}

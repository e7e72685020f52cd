package news.broadsheet.dynamodb;

import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Presence;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Whether an article is there, by its first identity: 0.5 read units whatever the article's size, and no S3. */
public final class DynamoPresence {

    private final DynamoDbClient client;
    private final String table;

    public DynamoPresence(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public Presence presence(ArticleId id) {
        return known(id)
                .map(k -> k.withdrawn() ? Presence.WITHDRAWN : Presence.LIVE)
                .orElse(Presence.UNKNOWN);
    }

    /** What is remembered under an article's first identity; a withdrawn one is known too. */
    public Optional<Known> known(ArticleId id) {
        return Item.of(Requests.send(() ->
                                client.getItem(b -> b.tableName(table).key(IdentityItem.key(new Identity(id.value())))))
                        .item())
                .map(IdentityItem::read);
    }

    /** Costs what reading the article's item costs, 0.5 read units for each 4 KB of it. */
    public Optional<ArticleBrief> brief(ArticleId id) {
        return Item.of(Requests.send(() -> client.getItem(b -> b.tableName(table)
                                .key(ArticleItem.key(id))
                                .projectionExpression("headline, #url, publishedAt")
                                .expressionAttributeNames(Map.of("#url", "url"))))
                        .item())
                .filter(item -> item.has("publishedAt"))
                .map(item -> new ArticleBrief(
                        Optional.ofNullable(item.textOrNull("headline")).orElse(""),
                        item.text("url"),
                        item.instant("publishedAt")));
    }

    /** URL of the article's picture. Costs what {@link #brief} does. */
    public Optional<String> leadImage(ArticleId id) {
        return Item.of(Requests.send(() -> client.getItem(b -> b.tableName(table)
                                .key(ArticleItem.key(id))
                                .projectionExpression("image.#url")
                                .expressionAttributeNames(Map.of("#url", "url"))))
                        .item())
                .map(item -> item.mapOrNull("image"))
                .map(image -> image.text("url"));
    }
}

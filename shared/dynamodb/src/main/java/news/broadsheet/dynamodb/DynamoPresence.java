package news.broadsheet.dynamodb;

import java.util.Optional;
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
        Optional<Known> known = Item.of(Requests.send(() ->
                                client.getItem(b -> b.tableName(table).key(IdentityItem.key(new Identity(id.value())))))
                        .item())
                .map(IdentityItem::read);
        return known.map(k -> k.withdrawn() ? Presence.WITHDRAWN : Presence.LIVE)
                .orElse(Presence.UNKNOWN);
    }
}

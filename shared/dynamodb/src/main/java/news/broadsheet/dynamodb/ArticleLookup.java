package news.broadsheet.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.feed.Card;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a reader gets of an article, for 2 read units at most: 1 for the item, half for its related cards, half for its
 * source. That is two batches, not one: which source it is stands in the item, and its rights must be today's, so neither
 * guessing nor keeping a copy would do.
 */
final class ArticleLookup {

    private final DynamoDbClient client;
    private final String table;
    private final ArticleBodies bodies;

    ArticleLookup(DynamoDbClient client, String table, ArticleBodies bodies) {
        this.client = client;
        this.table = table;
        this.bodies = bodies;
    }

    /** Reads again, then consistently, where a large body is not there: the article was revised or withdrawn meanwhile. */
    Lookup look(ArticleId id) {
        boolean consistent = false;
        for (Patience patience = new Patience(); ; patience.spend("the body of article " + id + " is missing")) {
            List<Item> found = read(List.of(ArticleItem.key(id), RelatedItem.key(id)), consistent);
            Optional<StoredArticle> stored =
                    found.stream().filter(ArticleItem::is).findFirst().map(ArticleItem::read);
            if (stored.isEmpty()) {
                return new Lookup.Unknown();
            }
            switch (stored.get()) {
                case StoredArticle.Gone gone -> {
                    return new Lookup.Withdrawn(gone.reason(), gone.at());
                }
                case StoredArticle.Live live -> {
                    Optional<Article> whole = bodies.whole(live);
                    if (whole.isPresent()) {
                        return found(whole.get(), RelatedItem.in(found));
                    }
                }
            }
            consistent = true;
        }
    }

    /** An article whose source is gone is not shown: nobody says any more what of it may be. */
    private Lookup found(Article article, List<Card> related) {
        return read(List.of(SourceItem.key(article.source().id())), false).stream()
                .findFirst()
                .map(SourceItem::read)
                .<Lookup>map(source -> new Lookup.Found(article, source, related))
                .orElseGet(Lookup.Unknown::new);
    }

    private List<Item> read(List<Map<String, AttributeValue>> keys, boolean consistent) {
        return Batches.get(client, table, keys, consistent);
    }
}

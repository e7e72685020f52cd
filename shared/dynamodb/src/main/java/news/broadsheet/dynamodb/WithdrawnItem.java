package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.FeedStore.Withdrawn;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That an article was taken back, for feeds that say so: {@code GONE/<when>#<article>}. {@code lists} are those where it stood,
 * without the prefix of their keys. It goes by TTL; the tombstone of the article itself stays.
 */
final class WithdrawnItem {

    static final String PK = "GONE";

    private WithdrawnItem() {}

    static Map<String, AttributeValue> write(StoredArticle.Gone gone) {
        return ItemWriter.item(PK, new SortKey(gone.at(), gone.id().value()).text())
                .set("lists", gone.leftLists().stream().map(WithdrawnItem::list).collect(Collectors.toSet()))
                .number("expiresAt", gone.at().plus(FeedStore.TOLD).getEpochSecond())
                .build();
    }

    /** A list as it is named here. */
    static String list(String pk) {
        return pk.substring(CardItem.PREFIX.length());
    }

    /** The least key of what was taken back at this time or later. */
    static String since(Instant at) {
        return SortKey.beginning(at);
    }

    static Withdrawn read(Item item) {
        SortKey place = SortKey.parse(item.text(Item.SK));
        return new Withdrawn(new ArticleId(place.id()), place.at());
    }
}

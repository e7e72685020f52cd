package news.broadsheet.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.RelatedStore;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The related cards of an article: {@code REL#<id>/REL}; under 4 KB with the most there may be, half a read unit.
 * {@code version} counts its changes; where no cards are left the item stays, so that the count goes on.
 */
final class RelatedItem {

    private static final String PREFIX = "REL#";
    private static final String SK = "REL";

    private RelatedItem() {}

    static Map<String, AttributeValue> key(ArticleId id) {
        return Item.key(PREFIX + id, SK);
    }

    /** Beside which articles it is shown: {@code REL#<id>/BY}, a set {@code ids}. */
    static Map<String, AttributeValue> besidesKey(ArticleId id) {
        return Item.key(PREFIX + id, "BY");
    }

    static Set<ArticleId> besides(Item item) {
        return item.set("ids").stream().map(ArticleId::new).collect(Collectors.toUnmodifiableSet());
    }

    static Map<String, AttributeValue> write(ArticleId id, List<Card> cards, long version) {
        return ItemWriter.item(PREFIX + id, SK)
                .maps(
                        "cards",
                        cards.stream()
                                .limit(RelatedStore.MOST)
                                .map(CardItem::writeNested)
                                .toList())
                .number("version", version)
                .build();
    }

    static Map<String, AttributeValue> numbered(Map<String, AttributeValue> item, long version) {
        Map<String, AttributeValue> numbered = new HashMap<>(item);
        numbered.put("version", AttributeValue.fromN(Long.toString(version)));
        return numbered;
    }

    static long version(Item item) {
        return item.number("version", 0);
    }

    static List<Card> read(Item item) {
        return item.maps("cards").stream().map(CardItem::readNested).toList();
    }

    /** Those among items of several kinds. */
    static List<Card> in(List<Item> items) {
        return items.stream()
                .filter(item -> SK.equals(item.textOrNull(Item.SK)))
                .findFirst()
                .map(RelatedItem::read)
                .orElse(List.of());
    }
}

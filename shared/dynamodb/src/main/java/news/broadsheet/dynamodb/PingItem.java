package news.broadsheet.dynamodb;

import java.util.Map;
import news.broadsheet.core.feed.PingStore.Told;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a hub has been told of our feeds: {@code PING/PING}; guarded by a version. */
final class PingItem {

    private static final String PK = "PING";
    private static final String SK = "PING";

    private PingItem() {}

    static Map<String, AttributeValue> key() {
        return Item.key(PK, SK);
    }

    static Map<String, AttributeValue> write(Told told) {
        return ItemWriter.item(PK, SK)
                .number("version", told.version())
                .set("seen", told.seen())
                .set("pending", told.pending())
                .build();
    }

    static Told read(Item item) {
        return new Told(item.number("version", 1), item.set("seen"), item.set("pending"));
    }
}

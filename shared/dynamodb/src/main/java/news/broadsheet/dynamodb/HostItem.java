package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A host's pause: {@code HOST#<host>/HOST}, gone by itself some time after it is over. */
final class HostItem {

    private static final String PAUSED_UNTIL = "pausedUntil";

    /** Guard: there is no pause, or only a shorter one. */
    static final String LONGER = "attribute_not_exists(pk) OR #pausedUntil < :pausedUntil";

    private HostItem() {}

    static Map<String, AttributeValue> key(String host) {
        return Item.key("HOST#" + host, "HOST");
    }

    static Map<String, AttributeValue> pause(Instant until) {
        return new ItemWriter()
                .instant(PAUSED_UNTIL, until)
                .number("expiresAt", until.getEpochSecond() + 1)
                .build();
    }

    static Instant pausedUntil(Item item) {
        return item.instant(PAUSED_UNTIL);
    }
}

package news.broadsheet.dynamodb;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.Words;
import news.broadsheet.core.source.HubSubscription;
import news.broadsheet.core.source.HubSubscription.Deliveries;
import news.broadsheet.core.source.HubSubscription.Lease;
import news.broadsheet.core.source.HubSubscription.Standing;
import news.broadsheet.core.source.SourceId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A source's subscription to a hub: {@code SRC#<id>/HUB}, beside the source and apart from it, so that polling a source
 * without a hub never reads it. {@code version} counts its changes.
 */
final class SubscriptionItem {

    private static final String PREFIX = "SRC#";
    private static final String SK = "HUB";
    private static final String VERSION = "version";
    private static final int MOST_REASON_BYTES = 200;

    /** Attributes that may be absent. */
    static final List<String> OPTIONAL =
            List.of("leaseFrom", "leaseUntil", "deliveredAt", "newsAt", "missed", "avoidUntil", "reason");

    private SubscriptionItem() {}

    static Map<String, AttributeValue> key(SourceId source) {
        return Item.key(PREFIX + source, SK);
    }

    static Map<String, AttributeValue> write(HubSubscription subscription, long version) {
        Map<String, AttributeValue> item = new HashMap<>(key(subscription.source()));
        item.putAll(attributes(subscription, version));
        return item;
    }

    /** All but the key. */
    static Map<String, AttributeValue> attributes(HubSubscription subscription, long version) {
        Lease lease = subscription.lease();
        Deliveries deliveries = subscription.deliveries();
        String reason = subscription.reason();
        return new ItemWriter()
                .text("hub", subscription.hub().toString())
                .text("topic", subscription.topic().toString())
                .text("token", subscription.token())
                .text("secret", subscription.secret())
                .text("standing", subscription.standing().name())
                .instant("askedAt", subscription.askedAt())
                .instant("leaseFrom", lease == null ? null : lease.from())
                .instant("leaseUntil", lease == null ? null : lease.until())
                .instant("deliveredAt", deliveries.lastAt())
                .instant("newsAt", deliveries.lastNewAt())
                .count("missed", deliveries.missed())
                .instant("avoidUntil", subscription.avoidUntil())
                .text("reason", reason == null ? null : Words.excerpt(reason, MOST_REASON_BYTES))
                .number(VERSION, version)
                .build();
    }

    static HubSubscription read(Item item) {
        return new HubSubscription(
                new SourceId(item.keyPart(Item.PK, PREFIX)),
                URI.create(item.text("hub")),
                URI.create(item.text("topic")),
                item.text("token"),
                item.text("secret"),
                Standing.valueOf(item.text("standing")),
                item.instant("askedAt"),
                lease(item),
                new Deliveries(
                        item.instantOrNull("deliveredAt"), item.instantOrNull("newsAt"), item.integer("missed", 0)),
                item.instantOrNull("avoidUntil"),
                item.textOrNull("reason"));
    }

    static long version(Item item) {
        return item.number(VERSION, 0);
    }

    private static @Nullable Lease lease(Item item) {
        Instant until = item.instantOrNull("leaseUntil");
        return until == null ? null : new Lease(item.instant("leaseFrom"), until);
    }
}

package news.broadsheet.dynamodb;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookEvent;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookSecret;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A webhook: {@code WEBHOOKS/<webhook>} of the comments table, all in one partition; {@code version} counts its changes. */
final class WebhookItem {

    static final String PARTITION = "WEBHOOKS";

    private WebhookItem() {}

    static Map<String, AttributeValue> key(WebhookId id) {
        return Item.key(PARTITION, id.value());
    }

    static Map<String, AttributeValue> write(Webhook webhook) {
        return ItemWriter.item(PARTITION, webhook.id().value())
                .text("url", webhook.url().toString())
                .set("events", webhook.events().stream().map(WebhookEvent::type).toList())
                .texts(
                        "secrets",
                        webhook.secrets().stream().map(WebhookSecret::value).toList())
                .instant("rotatedAt", webhook.rotatedAt())
                .flag("active", webhook.active())
                .instant("createdAt", webhook.createdAt())
                .number("version", webhook.version())
                .build();
    }

    static Webhook read(Item item) {
        return new Webhook(
                new WebhookId(item.text(Item.SK)),
                URI.create(item.text("url")),
                // A later release may know more events than this one.
                item.set("events").stream()
                        .map(WebhookEvent::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                item.texts("secrets").stream().map(WebhookSecret::new).toList(),
                item.instantOrNull("rotatedAt"),
                item.flag("active"),
                item.instant("createdAt"),
                item.number("version", 1));
    }
}

package news.broadsheet.core.webhook;

import java.util.Optional;
import news.broadsheet.core.Ids;

/** Names a webhook. */
public record WebhookId(String value) {

    public WebhookId {
        if (!Ids.isId(value)) {
            throw new IllegalArgumentException("a webhook id is " + Ids.LENGTH + " characters of base 32");
        }
    }

    public static Optional<WebhookId> parse(String text) {
        return Ids.isId(text) ? Optional.of(new WebhookId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

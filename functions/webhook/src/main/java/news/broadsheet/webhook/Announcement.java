package news.broadsheet.webhook;

import java.util.List;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookStore;
import news.broadsheet.dynamodb.StreamImages;
import news.broadsheet.lambda.Log;
import news.broadsheet.lambda.batch.StreamBatch.Change;
import org.jspecify.annotations.Nullable;

/**
 * Tells the queue of what happened in one batch of the stream. Webhooks are read once a batch, when something happened that
 * one could hear of: a batch of votes costs nothing.
 */
final class Announcement {

    private final WebhookStore webhooks;
    private final Outbox outbox;
    private @Nullable List<Webhook> known;

    Announcement(WebhookStore webhooks, Outbox outbox) {
        this.webhooks = webhooks;
        this.outbox = outbox;
    }

    void tell(Change change, Log log) {
        Comment after = StreamImages.comment(change.after()).orElse(null);
        if (after == null) {
            return;
        }
        Comment before = StreamImages.comment(change.before()).orElse(null);
        List<Notice> notices = CommentEvent.of(before, after, change.at()).stream()
                .flatMap(event -> notices(event).stream())
                .toList();
        if (!notices.isEmpty()) {
            outbox.send(notices);
            log.info("comment " + after.id() + ": " + notices.size() + " messages for webhooks");
        }
    }

    private List<Notice> notices(CommentEvent event) {
        List<Webhook> hearing =
                known().stream().filter(webhook -> webhook.hears(event.event())).toList();
        if (hearing.isEmpty()) {
            return List.of();
        }
        String payload = Payload.of(event);
        return hearing.stream()
                .map(webhook -> new Notice(webhook.id(), event.id(), payload))
                .toList();
    }

    private List<Webhook> known() {
        List<Webhook> all = known;
        if (all == null) {
            all = webhooks.list();
            known = all;
        }
        return all;
    }
}

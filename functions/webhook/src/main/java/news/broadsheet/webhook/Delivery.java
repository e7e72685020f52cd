package news.broadsheet.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookStore;
import news.broadsheet.lambda.batch.NotNowException;
import news.broadsheet.lambda.batch.QueueBatch.Message;

/** Sends one event to one webhook, signed with its secrets as they are now. What fails is tried again by the queue. */
final class Delivery {

    /** When an attempt follows the first, second, ... that failed: the beginning of the schedule that Standard Webhooks gives. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5));

    /** What SQS can wait for. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(11);

    private static final int MOST_TRIES = 5;

    private final WebhookStore webhooks;
    private final WebhookPost post;
    private final InstantSource clock;

    Delivery(WebhookStore webhooks, WebhookPost post, InstantSource clock) {
        this.webhooks = webhooks;
        this.post = post;
        this.clock = clock;
    }

    /**
     * @return a line for the log
     * @throws NotNowException where it was not taken
     */
    String run(Message message) {
        Notice notice = Notice.read(message.body());
        String what = "event " + notice.event() + " for webhook " + notice.webhook();
        Optional<Webhook> webhook = webhooks.find(notice.webhook()).filter(Webhook::active);
        if (webhook.isEmpty()) {
            return what + " is not sent: the webhook is deleted or switched off";
        }
        return switch (send(webhook.get(), notice)) {
            case PostOutcome.Taken taken -> what + " was taken (" + taken.status() + ")";
            case PostOutcome.Gone _ -> {
                deactivate(notice.webhook());
                yield what + " was answered 410: the webhook is switched off";
            }
            case PostOutcome.Failed failed -> throw new NotNowException(failed.reason(), wait(message, failed));
        };
    }

    private PostOutcome send(Webhook webhook, Notice notice) {
        Instant now = clock.instant();
        byte[] body = notice.payload().getBytes(StandardCharsets.UTF_8);
        Map<String, String> headers = Map.of(
                "webhook-id",
                notice.event(),
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                WebhookSignature.header(webhook.signing(now), notice.event(), now, body));
        return post.send(webhook.url(), headers, body);
    }

    /** As the server asks, but never sooner than the schedule has it. */
    private static Duration wait(Message message, PostOutcome.Failed failed) {
        Duration planned = WAITS.get(Math.clamp(message.receives(), 1, WAITS.size()) - 1);
        Duration longer = failed.retryAfter().compareTo(planned) > 0 ? failed.retryAfter() : planned;
        return longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
    }

    private void deactivate(WebhookId id) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Webhook> webhook = webhooks.find(id).filter(Webhook::active);
            if (webhook.isEmpty() || webhooks.put(webhook.get().deactivated())) {
                return;
            }
        }
        throw new IllegalStateException("the webhook is being changed by somebody else");
    }
}

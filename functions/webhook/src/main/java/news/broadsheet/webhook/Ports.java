package news.broadsheet.webhook;

import java.time.InstantSource;
import java.util.function.Supplier;
import news.broadsheet.core.webhook.WebhookSecret;
import news.broadsheet.core.webhook.WebhookStore;

/**
 * What the staff's routes need of the world.
 *
 * @param random bytes that nobody can guess, {@link WebhookSecret#BYTES} at a time
 */
record Ports(
        WebhookStore webhooks,
        Outbox outbox,
        Targets targets,
        Audit audit,
        Supplier<byte[]> random,
        InstantSource clock) {}

package news.broadsheet.core.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's server that hears of what happens to comments.
 *
 * @param events what it hears of
 * @param secrets the newest first, at most two
 * @param rotatedAt when the newest took the place of the other; null where there is one
 * @param active whether anything is sent to it
 * @param version counts changes, from 1
 */
public record Webhook(
        WebhookId id,
        URI url,
        Set<WebhookEvent> events,
        List<WebhookSecret> secrets,
        @Nullable Instant rotatedAt,
        boolean active,
        Instant createdAt,
        long version) {

    /** As long as a secret that was replaced signs as well, for receivers to learn the new one meanwhile. */
    public static final Duration OVERLAP = Duration.ofDays(1);

    private static final int MOST_SECRETS = 2;

    public Webhook {
        events = events.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(events));
        secrets = List.copyOf(secrets);
        if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
            throw new IllegalArgumentException("a webhook has one secret, or two while one takes the other's place");
        }
    }

    public static Webhook created(
            WebhookId id, URI url, Set<WebhookEvent> events, WebhookSecret secret, Instant createdAt) {
        return new Webhook(id, url, events, List.of(secret), null, true, createdAt, 1);
    }

    public boolean hears(WebhookEvent event) {
        return active && events.contains(event);
    }

    /** The secrets that sign what is sent at this time. */
    public List<WebhookSecret> signing(Instant at) {
        return rotatedAt != null && at.isBefore(rotatedAt.plus(OVERLAP)) ? secrets : List.of(secrets.getFirst());
    }

    public Webhook changed(URI newUrl, Set<WebhookEvent> newEvents, boolean nowActive) {
        return new Webhook(id, newUrl, newEvents, secrets, rotatedAt, nowActive, createdAt, version + 1);
    }

    public Webhook deactivated() {
        return changed(url, events, false);
    }

    /** With another secret; the one before signs for {@link #OVERLAP} as well, and any older one no more. */
    public Webhook rotated(WebhookSecret next, Instant at) {
        return new Webhook(id, url, events, List.of(next, secrets.getFirst()), at, active, createdAt, version + 1);
    }
}

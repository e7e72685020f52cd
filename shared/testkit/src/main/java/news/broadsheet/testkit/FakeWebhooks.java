package news.broadsheet.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.core.webhook.WebhookId;
import news.broadsheet.core.webhook.WebhookStore;

/** Webhooks in memory; it counts how often it was asked anything. */
public final class FakeWebhooks implements WebhookStore {

    private final Map<String, Webhook> webhooks = new TreeMap<>();
    private int requests;

    @Override
    public synchronized List<Webhook> list() {
        requests++;
        return List.copyOf(webhooks.values());
    }

    @Override
    public synchronized Optional<Webhook> find(WebhookId id) {
        requests++;
        return Optional.ofNullable(webhooks.get(id.value()));
    }

    @Override
    public synchronized boolean put(Webhook next) {
        requests++;
        Webhook before = webhooks.get(next.id().value());
        long version = before == null ? 0 : before.version();
        if (next.version() != version + 1) {
            return next.equals(before);
        }
        webhooks.put(next.id().value(), next);
        return true;
    }

    @Override
    public synchronized void delete(WebhookId id) {
        requests++;
        webhooks.remove(id.value());
    }

    /** Requests since the beginning. */
    public synchronized int requests() {
        return requests;
    }
}

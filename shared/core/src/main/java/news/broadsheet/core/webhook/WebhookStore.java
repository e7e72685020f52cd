package news.broadsheet.core.webhook;

import java.util.List;
import java.util.Optional;

/** Where webhooks are kept. */
public interface WebhookStore {

    /** All of them, in the order of their ids, as they stand now: there are few. */
    List<Webhook> list();

    /** As it stands now. */
    Optional<Webhook> find(WebhookId id);

    /**
     * Stores a webhook. Repeating it changes nothing.
     *
     * @param next with the version after the one that was read; version 1 for a new one
     * @return whether it is stored; not where it had changed or gone since, or its id is taken
     */
    boolean put(Webhook next);

    /** Deletes a webhook for good, its secrets included, in whatever version; nothing happens where there is none. */
    void delete(WebhookId id);
}

package news.broadsheet.ingest.queue;

import java.util.List;

/** Where a step puts work for the next one. */
@FunctionalInterface
public interface Outbox {

    /**
     * Hands over all of these messages.
     *
     * @throws news.broadsheet.core.StoreBusyException where some could not be; those before them may have been
     */
    void send(List<String> messages);
}

package news.broadsheet.ingest.queue;

import java.util.List;

/** Where a step puts work for the next one. */
@FunctionalInterface
public interface Outbox {

    /**
     * Hands over all of these messages.
     *
     * @throws news.broadsheet.core.StoreBusyException where the queue is out of reach
     * @throws IllegalStateException where it refused some; those before them may have been taken
     */
    void send(List<QueueMessage> messages);
}

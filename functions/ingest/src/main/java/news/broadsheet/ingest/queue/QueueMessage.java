package news.broadsheet.ingest.queue;

import news.broadsheet.core.Ids;

/**
 * A message for a FIFO queue.
 *
 * @param group messages of one group are worked one at a time
 * @param id of two messages with the same id, sent within 5 minutes, SQS takes the first and ignores the second
 */
public record QueueMessage(String body, String group, String id) {

    /** SQS API reference, SendMessage: letters, digits and punctuation of ASCII. */
    private static final String NAME = "[\\x21-\\x7e]{1,128}";

    public QueueMessage {
        group = sendable(group);
        id = sendable(id);
    }

    private static String sendable(String name) {
        return name.matches(NAME) ? name : Ids.of(name);
    }
}

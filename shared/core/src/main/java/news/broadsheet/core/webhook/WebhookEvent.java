package news.broadsheet.core.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What a webhook can hear of. */
public enum WebhookEvent {
    /** A comment is published as it is written. One that is held first, and approved later, is no such event. */
    CREATED("comment.created"),
    /** A comment begins to wait for staff, as it is written or later. */
    HELD("comment.held"),
    /** Staff, reports or rules decided about a comment that was there before. */
    DECIDED("comment.decided"),
    /** More readers have reported a comment. */
    REPORTED("comment.reported");

    private final String type;

    WebhookEvent(String type) {
        this.type = type;
    }

    /** As webhooks spell it: hierarchical, with full stops (Standard Webhooks, "Event types"). */
    public String type() {
        return type;
    }

    public static Optional<WebhookEvent> of(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }
}

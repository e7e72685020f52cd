package news.broadsheet.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.webhook.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a comment.
 *
 * @param id the same whenever the stream brings the same change: receivers know by it what they have had
 * @param at when it happened
 * @param comment as it was then
 */
record CommentEvent(WebhookEvent event, String id, Instant at, Comment comment) {

    /**
     * What a change of a comment's item tells, by its two images alone. Streams repeat, delay and reorder across comments;
     * as nothing else is asked, the same change is the same events whatever came before it.
     *
     * @param before null where the comment is new
     * @param at when the item changed: counts carry no time of their own
     */
    static List<CommentEvent> of(@Nullable Comment before, Comment after, Instant at) {
        List<CommentEvent> events = new ArrayList<>();
        if (before == null && after.state() == CommentState.PUBLISHED) {
            events.add(of(WebhookEvent.CREATED, after, after.version(), after.createdAt()));
        }
        if (after.state() == CommentState.HELD && (before == null || before.state() != CommentState.HELD)) {
            Decision decision = after.decision();
            Instant since = decision == null ? after.createdAt() : decision.at();
            events.add(of(WebhookEvent.HELD, after, after.version(), since));
        }
        Decision decision = after.decision();
        if (before != null && decision != null && isDecided(before, after, decision)) {
            events.add(of(WebhookEvent.DECIDED, after, after.version(), decision.at()));
        }
        long reports = after.tally().reports();
        if (before != null && reports > before.tally().reports()) {
            events.add(of(WebhookEvent.REPORTED, after, reports, at));
        }
        return events;
    }

    /** What authors do with their own comments is no decision about them. */
    private static boolean isDecided(Comment before, Comment after, Decision decision) {
        return after.version() > before.version()
                && !decision.equals(before.decision())
                && decision.by().kind() != Actor.Kind.AUTHOR;
    }

    private static CommentEvent of(WebhookEvent event, Comment comment, long number, Instant at) {
        String id = Ids.of("webhook-event", event.type(), comment.id().value(), Long.toString(number));
        return new CommentEvent(event, Notice.ID_PREFIX + id, at, comment);
    }
}

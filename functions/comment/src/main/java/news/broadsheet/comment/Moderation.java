package news.broadsheet.comment;

import java.util.Optional;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.lambda.http.Problem;

/** Decides about one comment at a time, in the version that staff have read. Nothing is tried twice: who lost a race is told. */
final class Moderation {

    /** More of them, and nothing stands out any longer. */
    static final int MOST_PINNED = 3;

    private final Ports ports;

    Moderation(Ports ports) {
        this.ports = ports;
    }

    /** @throws Problem 404 where there is none */
    Comment find(CommentId id) {
        return ports.comments().current(id).orElseThrow(Moderation::unknown);
    }

    static Problem unknown() {
        return Problem.notFound("There is no comment of this id.");
    }

    /** @throws Problem 404, 409 where its state does not allow it or it has changed */
    Comment decide(CommentId id, Ruling ruling, long version, Actor by) {
        Comment comment = find(id);
        if (ruling.isWhat(comment.decision(), by)) {
            return comment;
        }
        Conflicts.requireVersion(comment.version(), version);
        Optional<String> objection = objection(comment, ruling.action());
        if (objection.isPresent()) {
            throw Conflicts.state(comment, objection.get());
        }
        return change(comment, Transitions.after(comment, ruling.by(by, Moments.now(ports.clock()))));
    }

    /** Why an action is not for a comment as it and its article stand; empty where it is. */
    Optional<String> objection(Comment comment, Action action) {
        return Transitions.objection(comment, action).or(() -> {
            boolean appears = !comment.counts() && Transitions.PUBLISHING.contains(action);
            boolean pinned = action == Action.PIN || (appears && comment.marks().pinned());
            return pinned ? noRoom(comment) : Optional.empty();
        });
    }

    /** Why no more can be pinned; one too many may be where two editors pin in the same moment. */
    Optional<String> noRoom(Comment comment) {
        long pinned = ports.comments().marked(comment.article()).stream()
                .filter(other -> other.marks().pinned() && !other.id().equals(comment.id()))
                .count();
        return pinned < MOST_PINNED
                ? Optional.empty()
                : Optional.of("The article has " + pinned + " pinned comments already: unpin one of them first.");
    }

    /**
     * Other words, in the same state; the ones before are kept.
     *
     * @throws Problem as {@link #decide}
     */
    Comment edit(CommentId id, String text, Ruling ruling, long version, Actor by) {
        Comment comment = find(id);
        if (text.equals(comment.text())) {
            return comment;
        }
        Conflicts.requireVersion(comment.version(), version);
        if (comment.state() == CommentState.REMOVED) {
            throw Conflicts.state(comment, "It is removed. What nobody reads cannot be edited.");
        }
        Decision decision = ruling.by(by, Moments.now(ports.clock()));
        return change(comment, comment.edited(text, decision.at(), comment.state(), decision));
    }

    private Comment change(Comment before, Comment after) {
        return switch (ports.comments().change(new Change(before, after))) {
            case Changing.Done done -> done.comment();
            case Changing.Overtaken overtaken ->
                throw Conflicts.version(overtaken.now().version());
        };
    }
}

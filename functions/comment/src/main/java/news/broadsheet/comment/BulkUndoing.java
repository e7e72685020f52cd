package news.broadsheet.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.comment.BulkPlan.Skipped;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Newsroom.BulkAction;
import news.broadsheet.core.comment.Newsroom.BulkAction.Step;
import news.broadsheet.lambda.http.Problem;

/**
 * Puts comments back to where they stood before a bulk order, those about which nobody has decided since. Reports it had cleared
 * stay cleared.
 */
final class BulkUndoing {

    private final Ports ports;
    private final Moderation moderation;

    BulkUndoing(Ports ports, Moderation moderation) {
        this.ports = ports;
        this.moderation = moderation;
    }

    /**
     * Done again it changes nothing, and gives the same.
     *
     * @throws Problem 404 where there was no such order
     */
    Bulk.Outcome undo(String id, Actor by) {
        BulkAction action = (BulkOrder.isId(id) ? ports.newsroom().bulk(id) : Optional.<BulkAction>empty())
                .orElseThrow(() -> Problem.notFound("There is no bulk order of this id."));
        Instant now = Moments.now(ports.clock());
        Map<CommentId, Comment> comments = BulkPlan.found(
                ports, action.steps().stream().map(Step::comment).toList());
        List<CommentId> back = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>();
        for (Step step : action.steps()) {
            Optional<String> objection = Optional.ofNullable(comments.get(step.comment()))
                    .map(comment -> undo(action, step, comment, by, now))
                    .orElse(Optional.of("There is no comment of this id any more."));
            objection.ifPresentOrElse(
                    why -> skipped.add(new Skipped(step.comment(), why)), () -> back.add(step.comment()));
        }
        BulkAction undone = action;
        if (action.undoneAt() == null) {
            note(action, back.size(), by, now);
            undone = new BulkAction(id, action.decision(), action.steps(), now);
            ports.newsroom().keep(undone);
        }
        return new Bulk.Outcome(undone, back, skipped, action.undoneAt() != null);
    }

    private Optional<String> undo(BulkAction action, Step step, Comment comment, Actor by, Instant now) {
        Decision last = comment.decision();
        if (last != null && undoing(action).equals(last.note())) {
            return Optional.empty();
        }
        if (comment.version() != step.version() || !action.decision().equals(last)) {
            return Optional.of("It has been changed since.");
        }
        boolean pinnedAgain = step.before() == CommentState.PUBLISHED
                && !comment.counts()
                && comment.marks().pinned();
        Optional<String> objection = pinnedAgain ? moderation.noRoom(comment) : Optional.empty();
        if (objection.isPresent()) {
            return objection;
        }
        Comment back = comment.decided(step.before(), decision(action, step, by, now));
        return ports.comments().change(new Change(comment, back)) instanceof Changing.Done
                ? Optional.empty()
                : Optional.of("It has been changed since.");
    }

    /** What its author reads again is the reason it had before. */
    private Decision decision(BulkAction action, Step step, Actor by, Instant now) {
        Action back = switch (step.before()) {
            case PUBLISHED -> Action.RESTORE;
            case HELD -> Action.HOLD;
            case REJECTED -> Action.REJECT;
            case REMOVED -> Action.REMOVE;
        };
        Decision plain = Decision.of(back, by, now).because(null, null, undoing(action));
        if (step.before() == CommentState.PUBLISHED) {
            return plain;
        }
        return ports.newsroom().decisions(step.comment()).stream()
                .takeWhile(decision -> !decision.equals(action.decision()))
                .reduce((_, later) -> later)
                .map(before -> plain.because(before.code(), before.reason(), undoing(action))
                        .found(before.word()))
                .orElse(plain);
    }

    private static String undoing(BulkAction action) {
        return "Undoes the bulk order " + action.id() + ".";
    }

    private void note(BulkAction action, int count, Actor by, Instant now) {
        Decision line = Decision.of(Action.BULK, by, now)
                .because("UNDO", null, count + " comments of " + action.steps().size());
        ports.newsroom().note(new AuditEntry(Ids.of("audit", "undo", action.id()), "bulk", action.id(), line));
    }
}

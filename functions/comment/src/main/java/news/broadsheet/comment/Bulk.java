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
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Newsroom.BulkAction;
import news.broadsheet.core.comment.Newsroom.BulkAction.Step;
import news.broadsheet.lambda.http.Problem;

/**
 * Decides on many comments at once. What will be done is written down before it is, so that an order that was interrupted is
 * finished when it is sent again; {@link BulkUndoing} puts back.
 */
final class Bulk {

    /** @param comments what it was done to */
    record Outcome(BulkAction action, List<CommentId> comments, List<Skipped> skipped, boolean repeated) {}

    private final Ports ports;
    private final Moderation moderation;

    Bulk(Ports ports, Moderation moderation) {
        this.ports = ports;
        this.moderation = moderation;
    }

    BulkPlan preview(BulkOrder order) {
        return BulkPlan.of(order, ports, moderation);
    }

    /** @throws Problem 422 where the id was used for another order */
    Outcome run(BulkOrder order, Actor by) {
        Optional<BulkAction> known = ports.newsroom().bulk(order.id());
        if (known.isPresent()) {
            return repeated(known.get(), order, by);
        }
        BulkPlan plan = preview(order);
        Decision decision = order.ruling().by(by, Moments.now(ports.clock()));
        BulkAction planned = new BulkAction(order.id(), decision, steps(plan), null);
        ports.newsroom().keep(planned);
        List<CommentId> done = new ArrayList<>();
        List<Skipped> skipped = new ArrayList<>(plan.skipped());
        for (Comment comment : plan.comments()) {
            if (isDone(comment, decision)) {
                done.add(comment.id());
            } else {
                skipped.add(new Skipped(comment.id(), "It was changed in the same moment."));
            }
        }
        List<Step> kept = planned.steps().stream()
                .filter(step -> done.contains(step.comment()))
                .toList();
        BulkAction action = new BulkAction(order.id(), decision, kept, null);
        ports.newsroom().keep(action);
        note(action);
        return new Outcome(action, done, skipped, false);
    }

    private static List<Step> steps(BulkPlan plan) {
        return plan.comments().stream()
                .map(comment -> new Step(comment.id(), comment.state(), comment.version() + 1))
                .toList();
    }

    private boolean isDone(Comment comment, Decision decision) {
        return ports.comments().change(new Change(comment, Transitions.after(comment, decision)))
                instanceof Changing.Done;
    }

    /** Does what an interrupted order left undone; of one that ran to its end nothing is left. */
    private Outcome repeated(BulkAction action, BulkOrder order, Actor by) {
        if (!order.ruling().isWhat(action.decision(), by)) {
            throw Problem.of(422, "Unprocessable content", "This id was used for another order.")
                    .kind("idempotency-key")
                    .at("id");
        }
        List<CommentId> ids = action.steps().stream().map(Step::comment).toList();
        if (action.undoneAt() == null) {
            Map<CommentId, Comment> now = BulkPlan.found(ports, ids);
            for (Step step : action.steps()) {
                Comment comment = now.get(step.comment());
                if (comment != null && comment.version() == step.version() - 1) {
                    isDone(comment, action.decision());
                }
            }
        }
        note(action);
        return new Outcome(action, ids, List.of(), true);
    }

    /** One line for the order, besides those of its comments; the same when written again. */
    private void note(BulkAction action) {
        Decision what = action.decision();
        Instant at = what.at();
        Decision line = Decision.of(Decision.Action.BULK, what.by(), at)
                .because(
                        what.action().name(),
                        what.reason(),
                        action.steps().size() + " comments"
                                + (what.note() == null ? "" : ": " + what.note()));
        ports.newsroom().note(new AuditEntry(Ids.of("audit", "bulk", action.id()), "bulk", action.id(), line));
    }
}

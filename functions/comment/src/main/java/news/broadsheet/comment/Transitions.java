package news.broadsheet.comment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Decision.Action;
import news.broadsheet.core.comment.Marks;

/** Where a decision of staff leads a comment from where it stands. Who may decide, and whether others did since, is not asked. */
final class Transitions {

    /** What staff can decide about a comment. */
    static final Set<Action> ACTIONS = Collections.unmodifiableSet(EnumSet.of(
            Action.APPROVE,
            Action.REJECT,
            Action.HOLD,
            Action.REMOVE,
            Action.RESTORE,
            Action.FEATURE,
            Action.UNFEATURE,
            Action.PIN,
            Action.UNPIN,
            Action.DISMISS));

    /** After these everybody reads it. */
    static final Set<Action> PUBLISHING =
            Collections.unmodifiableSet(EnumSet.of(Action.APPROVE, Action.RESTORE, Action.DISMISS));

    private Transitions() {}

    /** Why the action is not for a comment as it stands; empty where it is. */
    static Optional<String> objection(Comment comment, Action action) {
        if (isAllowed(comment, action)) {
            return Optional.empty();
        }
        String stands = "It is " + CommentView.state(comment.state()) + ". ";
        return Optional.of(
                switch (action) {
                    case APPROVE -> stands + "Approved is what is held or has open reports.";
                    case REJECT -> stands + "Rejected is what is held; what is published can be removed.";
                    case HOLD -> stands + "Held is what is published.";
                    case REMOVE -> stands + "Removed is what is published or held.";
                    case RESTORE ->
                        isTakenBack(comment)
                                ? "Its author took it back: nothing of it is left."
                                : stands + "Restored is what staff rejected or removed.";
                    case DISMISS -> stands + "Reports are dismissed where some are open, or where they had it held.";
                    case FEATURE -> stands + "Featured is what is published and is not featured yet.";
                    case UNFEATURE -> stands + "This is for what is published and featured.";
                    case PIN -> stands + "Pinned is what is published, begins a thread and is not pinned yet.";
                    case UNPIN -> stands + "This is for what is published and pinned.";
                    default -> throw unknown(action);
                });
    }

    private static boolean isAllowed(Comment comment, Action action) {
        Marks marks = comment.marks();
        boolean published = comment.counts();
        boolean held = comment.state() == CommentState.HELD;
        return switch (action) {
            case APPROVE -> held || (published && comment.tally().openReports() > 0);
            case REJECT -> held;
            case HOLD -> published;
            case REMOVE -> published || held;
            case RESTORE -> !published && !held && !isTakenBack(comment);
            case DISMISS -> isHeldByReports(comment) || (published && comment.tally().openReports() > 0);
            case FEATURE -> published && !marks.featured();
            case UNFEATURE -> published && marks.featured();
            case PIN -> published && comment.isRoot() && !marks.pinned();
            case UNPIN -> published && marks.pinned();
            default -> throw unknown(action);
        };
    }

    /** The comment's next version; only where there is no {@link #objection}. */
    static Comment after(Comment comment, Decision decision) {
        Marks marks = comment.marks();
        return switch (decision.action()) {
            case APPROVE, DISMISS ->
                comment.decided(CommentState.PUBLISHED, decision).cleared();
            case RESTORE -> comment.decided(CommentState.PUBLISHED, decision);
            case REJECT -> comment.decided(CommentState.REJECTED, decision);
            case HOLD -> comment.decided(CommentState.HELD, decision);
            case REMOVE -> comment.decided(CommentState.REMOVED, decision);
            case FEATURE -> comment.marked(new Marks(true, marks.pinned()), decision);
            case UNFEATURE -> comment.marked(new Marks(false, marks.pinned()), decision);
            case PIN -> comment.marked(new Marks(marks.featured(), true), decision);
            case UNPIN -> comment.marked(new Marks(marks.featured(), false), decision);
            default -> throw unknown(decision.action());
        };
    }

    /** By its author, or with all that was theirs: there is nothing to bring back. */
    static boolean isTakenBack(Comment comment) {
        return comment.text() == null;
    }

    private static boolean isHeldByReports(Comment comment) {
        Decision last = comment.decision();
        return comment.state() == CommentState.HELD
                && last != null
                && last.by().kind() == Actor.Kind.REPORTS;
    }

    private static IllegalArgumentException unknown(Action action) {
        return new IllegalArgumentException("nothing that is decided about a comment: " + action);
    }
}

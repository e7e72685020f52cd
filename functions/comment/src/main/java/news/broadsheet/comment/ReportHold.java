package news.broadsheet.comment;

import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.Decision;

/** Holds published comments that enough readers have reported, until staff decide. */
final class ReportHold {

    private static final String REASON = "Readers have reported it, so an editor reads it again.";

    private final StreamPorts ports;
    private final HouseRules rules;

    ReportHold(StreamPorts ports) {
        this.ports = ports;
        this.rules = new HouseRules(ports.settings(), ports.clock());
    }

    /** A comment that has changed since is left alone: its newer image is looked at as well. */
    void consider(Comment comment) {
        if (comment.counts() && comment.tally().openReports() > 0 && isTooMany(comment)) {
            Decision decision = Decision.of(Decision.Action.HOLD, Actor.REPORTS, Moments.now(ports.clock()))
                    .because("REPORTS", REASON, comment.tally().openReports() + " reports");
            ports.comments().change(new Change(comment, comment.decided(CommentState.HELD, decision)));
        }
    }

    private boolean isTooMany(Comment comment) {
        return ports.articles()
                .apply(comment.article())
                .map(known -> rules.of(comment.article(), known.owner()).reportsToHold())
                .filter(most -> comment.tally().openReports() >= most)
                .isPresent();
    }
}

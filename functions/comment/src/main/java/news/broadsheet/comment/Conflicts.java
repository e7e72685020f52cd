package news.broadsheet.comment;

import news.broadsheet.core.comment.Comment;
import news.broadsheet.lambda.http.Problem;

/** Why something cannot be decided as it stands: 409, each of a kind that callers can act on. */
final class Conflicts {

    private Conflicts() {}

    /** @throws Problem 409 where somebody has changed it since it was read */
    static void requireVersion(long now, long read) {
        if (now != read) {
            throw version(now);
        }
    }

    static Problem version(long now) {
        return Problem.of(409, "Conflict", "This has changed since you read it: read it again.")
                .kind("version")
                .member("version", Long.toString(now));
    }

    static Problem state(Comment comment, String objection) {
        return state(objection).member("state", CommentView.state(comment.state()));
    }

    static Problem state(String objection) {
        return Problem.of(409, "Conflict", objection).kind("state");
    }
}

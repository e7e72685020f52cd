package news.broadsheet.comment;

import java.time.Instant;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.lambda.http.Problem;

/** What persons who may not write are told: never less than is so, and for how long. */
final class Standings {

    private Standings() {}

    /** @throws Problem 403 where the person is suspended or banned */
    static void requireMayWrite(Standing standing, Instant now) {
        if (!standing.mayWrite(now)) {
            throw restricted(standing);
        }
    }

    static Problem restricted(Standing standing) {
        Decision decision = standing.decision();
        String reason = decision == null || decision.reason() == null ? "" : " " + decision.reason();
        Instant until = standing.suspendedUntil();
        if (standing.banned() || until == null) {
            return Problem.of(403, "Forbidden", "You may not take part in conversations here any more." + reason)
                    .kind("banned");
        }
        return Problem.of(
                        403, "Forbidden", "You may take part in conversations here again from " + until + "." + reason)
                .kind("suspended")
                .member("until", until.toString());
    }
}

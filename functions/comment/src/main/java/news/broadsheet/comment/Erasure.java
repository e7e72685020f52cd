package news.broadsheet.comment;

import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.Ids;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.People.Trace;
import news.broadsheet.lambda.http.Response;

/**
 * Takes back all that a person has written, and forgets the rest of what they did, a part at each call. A trace goes last of
 * what it leads to, so a call that dies midway leaves the way to what is left; the standing goes when no trace does.
 *
 * <p>The end is told only by a call that found nothing: what was written in the seconds before is led to by the stream, later.
 */
final class Erasure {

    /** Traces of one call; each takes a few requests to the store. */
    static final int MOST_STEPS = 200;

    /** Well within the function's time, so that an answer is given whatever the last step takes. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final int PAGE = 50;

    private final ArchivePorts ports;
    private final Actor admin;

    Erasure(ArchivePorts ports, Actor admin) {
        this.ports = ports;
        this.admin = admin;
    }

    /** What one call has done. */
    record Step(boolean done, int comments, int votes, int reports) {

        static final Step NOTHING = new Step(true, 0, 0, 0);

        Step and(Trace trace) {
            return switch (trace) {
                case Trace.Wrote _ -> new Step(false, comments + 1, votes, reports);
                case Trace.Voted _ -> new Step(false, comments, votes + 1, reports);
                case Trace.Reported _ -> new Step(false, comments, votes, reports + 1);
            };
        }

        int all() {
            return comments + votes + reports;
        }

        Response answer() {
            return Response.json(200, "no-store", json -> {
                json.writeStartObject();
                json.writeBooleanProperty("done", done);
                json.writeNumberProperty("comments", comments);
                json.writeNumberProperty("votes", votes);
                json.writeNumberProperty("reports", reports);
                json.writeEndObject();
            });
        }
    }

    Step step(String person) {
        Instant end = ports.clock().instant().plus(PATIENCE);
        Step step = Step.NOTHING;
        boolean left = true;
        while (left && step.all() < MOST_STEPS && ports.clock().instant().isBefore(end)) {
            var page = ports.people().traces(person, null, PAGE);
            for (Trace trace : page.items()) {
                if (!ports.clock().instant().isBefore(end)) {
                    break;
                }
                forget(person, trace);
                step = step.and(trace);
            }
            left = !page.items().isEmpty();
        }
        if (!left) {
            ports.people().forgetStanding(person);
        }
        note(person, step);
        return step;
    }

    private void forget(String person, Trace trace) {
        if (trace instanceof Trace.Wrote) {
            ports.comments()
                    .current(trace.comment())
                    .ifPresent(comment -> new TakingBack(ports.comments(), ports.people())
                            .run(
                                    person,
                                    comment,
                                    Decision.of(Decision.Action.ERASE, admin, Moments.now(ports.clock()))));
        }
        ports.people().forget(person, trace);
    }

    /** That it was done is kept, with the key and no more. */
    private void note(String person, Step step) {
        if (step.all() > 0) {
            Instant now = Moments.now(ports.clock());
            Decision decision = Decision.of(Decision.Action.ERASE, admin, now);
            String id = Ids.of("audit", "erase", person, now.toString());
            ports.newsroom().note(new AuditEntry(id, "person", person, decision));
        }
    }
}

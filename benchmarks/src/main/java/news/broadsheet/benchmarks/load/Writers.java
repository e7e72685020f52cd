package news.broadsheet.benchmarks.load;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import news.broadsheet.benchmarks.load.Conversation.Accepted;
import news.broadsheet.lambda.Json;

/**
 * Comments and replies: each in the name of somebody who may write, under a key of its own, and remembered where it is
 * accepted. Where the answer is lost, the submission is kept aside, so that {@link Settlement} can ask again.
 */
final class Writers {

    /** A submission without an answer, and where it belongs. */
    record Doubt(Submission submission, Conversation conversation) {}

    private final Api api;
    private final People people;
    private final String run;
    private final AtomicLong numbers = new AtomicLong();
    private final Queue<Doubt> doubts = new ConcurrentLinkedQueue<>();

    /** @param run names this run in keys and texts, so that no two runs share a key */
    Writers(Api api, People people, String run) {
        this.api = api;
        this.people = people;
        this.run = run;
    }

    Outcome write(Conversation conversation, Optional<String> parent) {
        try {
            Optional<Person> person = people.take(Api.TIMEOUT);
            if (person.isEmpty()) {
                return new Outcome.Failed("nobody free to write");
            }
            try {
                return send(submission(conversation, person.get(), parent), conversation);
            } finally {
                people.rest(person.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("interrupted");
        }
    }

    private Submission submission(Conversation conversation, Person person, Optional<String> parent) {
        long number = numbers.incrementAndGet();
        String text = "Written by a *load test*, number " + number + " of run " + run + ".";
        return new Submission(conversation.article(), person, parent, run + "-" + number, text);
    }

    private Outcome send(Submission submission, Conversation conversation) {
        Outcome outcome = api.comment(submission);
        switch (outcome) {
            case Outcome.Ok ok -> accept(ok, submission, conversation);
            case Outcome.Failed failed -> doubts.add(new Doubt(submission, conversation));
            case Outcome.Refused refused -> {
                // Nothing was written, which is all there is to know.
            }
        }
        return outcome;
    }

    private static void accept(Outcome.Ok ok, Submission submission, Conversation conversation) {
        String id = Optional.ofNullable(Json.text(Api.tree(ok), "id")).orElse("");
        conversation.add(new Accepted(id, submission.person()));
    }

    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    /** Sends a submission again, under the same key; the person must have rested. */
    Outcome again(Doubt doubt) {
        Outcome outcome = api.comment(doubt.submission());
        if (outcome instanceof Outcome.Ok ok) {
            accept(ok, doubt.submission(), doubt.conversation());
        }
        return outcome;
    }

    People people() {
        return people;
    }
}

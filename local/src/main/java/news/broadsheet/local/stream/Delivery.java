package news.broadsheet.local.stream;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.Invocable;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.template.Template.StreamSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Delivers one batch, in order, until it is through or given up: what a function reports as failed is tried again together
 * with all that follows it; a batch that fails as a whole is halved where the source asks for it; after the last retry the batch goes to the
 * destination for failures, and delivery goes on behind it.
 */
final class Delivery {

    /** Takes batches that were given up. */
    @FunctionalInterface
    interface GivenUp {
        void giveUp(List<JsonNode> records, String reason, int attempts);
    }

    /** Waits between attempts. */
    @FunctionalInterface
    interface Pause {

        /** Returns true where the runner stopped meanwhile. */
        boolean stoppedDuring(Duration time) throws InterruptedException;
    }

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final StreamSource source;
    private final Invocable function;
    private final GivenUp givenUp;
    private final Pause pause;

    Delivery(StreamSource source, Invocable function, GivenUp givenUp, Pause pause) {
        this.source = source;
        this.function = function;
        this.givenUp = givenUp;
        this.pause = pause;
    }

    /** Returns false where the runner stopped before the batch was through. */
    boolean deliver(List<JsonNode> batch) throws InterruptedException {
        return deliver(batch, 0);
    }

    private boolean deliver(List<JsonNode> batch, int attempts) throws InterruptedException {
        List<JsonNode> rest = batch;
        int tried = attempts;
        while (true) {
            Invocation outcome = function.invoke(StreamRecords.event(rest));
            int done = delivered(outcome, rest);
            if (done == rest.size()) {
                return true;
            }
            rest = rest.subList(done, rest.size());
            if (source.bisects() && done == 0 && rest.size() > 1) {
                return halves(rest, tried);
            }
            tried++;
            if (source.retries() >= 0 && tried > source.retries()) {
                givenUp.giveUp(rest, outcome.failure().isEmpty() ? "it reported a failure" : outcome.failure(), tried);
                return true;
            }
            if (pause.stoppedDuring(lengthOf(tried))) {
                return false;
            }
        }
    }

    /** Splitting does not count as a retry (docs.aws.amazon.com/lambda/latest/dg/with-ddb.html). */
    private boolean halves(List<JsonNode> batch, int tried) throws InterruptedException {
        if (pause.stoppedDuring(lengthOf(tried + 1))) {
            return false;
        }
        int half = batch.size() / 2;
        return deliver(batch.subList(0, half), tried) && deliver(batch.subList(half, batch.size()), tried);
    }

    /** How many records, from the first on, are through. */
    private int delivered(Invocation outcome, List<JsonNode> batch) {
        if (!(outcome instanceof Invocation.Answered answered)) {
            return 0;
        }
        if (!source.reportsItemFailures() || answered.payload().length == 0) {
            return batch.size();
        }
        Set<String> failed = new HashSet<>();
        try {
            for (JsonNode failure :
                    Json.read(answered.payload()).path("batchItemFailures").values()) {
                failed.add(failure.path("itemIdentifier").asString(""));
            }
        } catch (JacksonException e) {
            return 0;
        }
        if (failed.isEmpty()) {
            return batch.size();
        }
        for (int at = 0; at < batch.size(); at++) {
            if (failed.contains(StreamRecords.sequenceNumber(batch.get(at)))) {
                return at;
            }
        }
        // Lambda takes an identifier that it does not know for a failure of the whole batch.
        return 0;
    }

    private static Duration lengthOf(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

package news.broadsheet.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Compares the public counts of comments with what was accepted. It does not look at votes, nor at the lists of comments. */
final class Exactness {

    private final Api api;
    private final Patience patience;

    Exactness(Api api, Patience patience) {
        this.api = api;
        this.patience = patience;
    }

    /** A count that is not what it should be; none was to be had where {@code found} is empty. */
    record Difference(String article, long expected, OptionalLong found) {}

    /**
     * @param articles looked at
     * @param accepted comments, of this run
     * @param taken until all counts were right, or the patience was at its end
     */
    record Result(int articles, long accepted, Duration taken, List<Difference> differences) {

        boolean exact() {
            return differences.isEmpty();
        }
    }

    /** Waits until all are right, and looks once more after a while: what counts twice passes the right number, too. */
    Result await(List<Conversation> conversations) {
        long start = System.nanoTime();
        List<Difference> differences = differences(conversations);
        while (!differences.isEmpty()
                && System.nanoTime() - start < patience.most().toNanos()) {
            LockSupport.parkNanos(patience.between().toNanos());
            differences = differences(conversations);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (differences.isEmpty()) {
            LockSupport.parkNanos(patience.settled().toNanos());
            differences = differences(conversations);
        }
        long accepted = conversations.stream().mapToLong(Conversation::accepted).sum();
        return new Result(conversations.size(), accepted, taken, List.copyOf(differences));
    }

    private List<Difference> differences(List<Conversation> conversations) {
        List<Difference> differences = new ArrayList<>();
        for (Conversation conversation : conversations) {
            OptionalLong found = count(api, conversation.article());
            if (found.isEmpty() || found.getAsLong() != conversation.expected()) {
                differences.add(new Difference(conversation.article(), conversation.expected(), found));
            }
        }
        return differences;
    }

    /** The public count; empty where there is no answer, or none could be counted just then. */
    static OptionalLong count(Api api, String article) {
        if (api.article(article) instanceof Outcome.Ok ok) {
            JsonNode count = Api.tree(ok).path("commentCount");
            return count.isIntegralNumber() ? OptionalLong.of(count.longValue()) : OptionalLong.empty();
        }
        return OptionalLong.empty();
    }
}

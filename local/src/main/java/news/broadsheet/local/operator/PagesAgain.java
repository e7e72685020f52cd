package news.broadsheet.local.operator;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Has the kept pages read again, some at a time, until there are no more. Nothing is kept of a run: one that broke off goes
 * on where it was, or is simply run again.
 */
public final class PagesAgain {

    /**
     * How many pages have been read so far, and what became of them.
     *
     * @param gone whose article or right to be kept is no more
     */
    public record Counts(int read, int changed, int unchanged, int gone, int failed) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        private Counts plus(JsonNode answer) {
            return new Counts(
                    read + answer.path("read").asInt(0),
                    changed + answer.path("changed").asInt(0),
                    unchanged + answer.path("unchanged").asInt(0),
                    gone + answer.path("gone").asInt(0),
                    failed + answer.path("failed").asInt(0));
        }
    }

    /** Hears how far it has come. */
    public interface Listener {

        void failed(String article, String reason);

        /**
         * @param reached the day whose pages are read
         * @param next where a run that breaks off now would go on; empty at the end
         */
        void read(Counts soFar, Optional<String> reached, Optional<String> next);
    }

    private PagesAgain() {}

    /**
     * @param since pages fetched before are left alone
     * @param start where a run that broke off goes on; empty for one from the start
     * @throws IOException with a sentence for people, where the newsroom does not answer
     */
    public static Counts run(Operator operator, Instant since, Optional<String> start, Listener listener)
            throws IOException {
        Counts counts = Counts.NONE;
        Optional<String> next = start;
        do {
            JsonNode answer = operator.run(command(since, next.orElse(null)));
            String error = Json.text(answer, "error");
            if (error != null) {
                throw new IOException(error);
            }
            answer.path("failures")
                    .values()
                    .forEach(failure -> listener.failed(
                            failure.path("article").asString(""),
                            failure.path("reason").asString("")));
            counts = counts.plus(answer);
            next = Optional.ofNullable(Json.text(answer, "continue"));
            listener.read(counts, Optional.ofNullable(Json.text(answer, "reached")), next);
        } while (next.isPresent());
        return counts;
    }

    private static byte[] command(Instant since, @Nullable String next) {
        return Json.write(json -> {
            json.writeStartObject();
            json.writeStringProperty("command", "reread");
            json.writeStringProperty("since", since.toString());
            Json.optional(json, "continue", next);
            json.writeEndObject();
        });
    }
}

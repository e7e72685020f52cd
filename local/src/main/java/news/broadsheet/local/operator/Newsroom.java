package news.broadsheet.local.operator;

import java.util.List;
import java.util.Optional;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.function.Invocation;
import news.broadsheet.local.function.LocalFunction;

/** Adds sources as staff would: through the OperatorFunction. */
public final class Newsroom {

    /** The function's logical id in the template. */
    public static final String FUNCTION = "OperatorFunction";

    /** Hears how far the adding has come. */
    public interface Listener {

        void added(int done, int all);

        void refused(SourceRequest source, String reason);
    }

    private final LocalFunction operator;

    public Newsroom(LocalFunction operator) {
        this.operator = operator;
    }

    public void add(List<SourceRequest> sources, Listener listener) {
        int done = 0;
        for (SourceRequest source : sources) {
            refusal(operator.invoke(source.command())).ifPresent(reason -> listener.refused(source, reason));
            done++;
            listener.added(done, sources.size());
        }
    }

    /** The function answers with one sentence under {@code error} where it cannot do what it is told. */
    private static Optional<String> refusal(Invocation outcome) {
        if (outcome instanceof Invocation.Answered answered) {
            return Optional.ofNullable(Json.text(Json.read(answered.payload()), "error"));
        }
        return Optional.of(outcome.failure());
    }
}

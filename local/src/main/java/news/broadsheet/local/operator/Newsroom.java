package news.broadsheet.local.operator;

import java.util.List;
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
            Invocation outcome = operator.invoke(source.command());
            if (!outcome.failure().isEmpty()) {
                listener.refused(source, outcome.failure());
            }
            done++;
            listener.added(done, sources.size());
        }
    }
}

package news.broadsheet.local.operator;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds the sources of a list that are not there yet, and leaves those that are as they are. Nothing is kept of an import:
 * one that broke off is run again, and finds its first part done.
 */
public final class OpmlImport {

    /** What became of one source. */
    public sealed interface Outcome {

        record Added() implements Outcome {}

        /** @param id under which its feed was there already */
        record There(String id) implements Outcome {}

        record Refused(String reason) implements Outcome {}
    }

    /** Hears of each source as it is done. */
    public interface Listener {

        void done(int done, int all, SourceRequest source, Outcome outcome);
    }

    private final Newsroom newsroom;
    private final Map<String, String> idsByFeed = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    private OpmlImport(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** @throws IOException with a sentence for people, where the newsroom does not answer */
    public static void run(List<SourceRequest> sources, Newsroom newsroom, Listener listener) throws IOException {
        OpmlImport run = new OpmlImport(newsroom);
        newsroom.sources().forEach(run::note);
        int done = 0;
        for (SourceRequest source : sources) {
            Outcome outcome = run.add(source);
            done++;
            listener.done(done, sources.size(), source, outcome);
        }
    }

    private void note(SourceRequest source) {
        idsByFeed.put(key(source), source.id().orElse(""));
        source.id().ifPresent(ids::add);
    }

    private Outcome add(SourceRequest source) throws IOException {
        String there = idsByFeed.get(key(source));
        if (there != null) {
            return new Outcome.There(there);
        }
        Optional<String> refusal =
                newsroom.add(source.id().filter(ids::contains).isPresent() ? source.withoutId() : source);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        note(source);
        return new Outcome.Added();
    }

    /** Sites move from http to https: the same feed. */
    private static String key(SourceRequest source) {
        return source.feed().toString().replaceFirst("^[a-zA-Z]+:", "");
    }
}

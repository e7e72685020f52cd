package news.broadsheet.local.comments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Passes comments on with every parent before its replies. A reply that comes before its parent waits; when the file is at
 * its end, what still waits for a comment that is not there, or below another article, becomes a root.
 *
 * <p>How much may wait has a bound, since what waits is held in memory: exports are written in the order of the ids, so little
 * does. One that is not is refused with a sentence, and nothing of it is guessed. Ids of what was passed on are held too, as
 * eight bytes each.
 */
public final class ThreadOrder implements Consumer<ForeignComment> {

    /** More waits than may. */
    public static final class TooManyWaiting extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyWaiting(int waiting) {
            super("More than " + waiting
                    + " replies come before the comments they answer. Put the export in the order of time, or"
                    + " allow more to wait.");
        }
    }

    private record Place(String article, String id) {}

    private final Consumer<ForeignComment> sink;
    private final int mostWaiting;
    private final long mostCharacters;
    private final SeenIds passed = new SeenIds();
    private final Map<Place, List<ForeignComment>> waiting = new LinkedHashMap<>();
    private int count;
    private long characters;
    private int orphans;

    /**
     * @param mostWaiting comments that may wait at a time
     * @param mostCharacters of their texts together
     */
    public ThreadOrder(Consumer<ForeignComment> sink, int mostWaiting, long mostCharacters) {
        this.sink = sink;
        this.mostWaiting = mostWaiting;
        this.mostCharacters = mostCharacters;
    }

    /** @throws TooManyWaiting where the bound is reached; what was passed on before stands */
    @Override
    public void accept(ForeignComment comment) {
        Optional<Place> parent =
                comment.parent().map(id -> new Place(comment.articleUrl().toString(), id));
        if (parent.isEmpty()
                || passed.contains(parent.get().article(), parent.get().id())) {
            pass(comment);
            return;
        }
        count++;
        characters += comment.text().length();
        if (count > mostWaiting || characters > mostCharacters) {
            throw new TooManyWaiting(count - 1);
        }
        waiting.computeIfAbsent(parent.get(), place -> new ArrayList<>(1)).add(comment);
    }

    /**
     * Ends the file.
     *
     * @return how many replies became roots
     */
    public int finish() {
        Set<Place> places = new HashSet<>();
        waiting.values().forEach(replies -> replies.forEach(reply -> places.add(place(reply))));
        List<Place> missing = waiting.keySet().stream()
                .filter(parent -> !places.contains(parent))
                .toList();
        missing.forEach(this::release);
        while (!waiting.isEmpty()) {
            openCircle(waiting.keySet().iterator().next());
        }
        return orphans;
    }

    /** What is left answers itself in the end: the reply that came first opens the circle. */
    private void openCircle(Place parent) {
        List<ForeignComment> replies = take(parent);
        ForeignComment first = replies.removeFirst();
        if (!replies.isEmpty()) {
            waiting.put(parent, replies);
        }
        orphans++;
        pass(first.asRoot());
    }

    private void release(Place missing) {
        for (ForeignComment orphan : take(missing)) {
            orphans++;
            pass(orphan.asRoot());
        }
    }

    /** With all that waited for it, level by level; a thread may be of any depth. */
    private void pass(ForeignComment comment) {
        Deque<ForeignComment> next = new ArrayDeque<>(List.of(comment));
        while (!next.isEmpty()) {
            ForeignComment passing = next.removeFirst();
            Place place = place(passing);
            passed.add(place.article(), place.id());
            sink.accept(passing);
            next.addAll(take(place));
        }
    }

    private List<ForeignComment> take(Place parent) {
        List<ForeignComment> replies =
                Optional.ofNullable(waiting.remove(parent)).orElseGet(ArrayList::new);
        count -= replies.size();
        replies.forEach(reply -> characters -= reply.text().length());
        return replies;
    }

    private static Place place(ForeignComment comment) {
        return new Place(comment.articleUrl().toString(), comment.id());
    }
}

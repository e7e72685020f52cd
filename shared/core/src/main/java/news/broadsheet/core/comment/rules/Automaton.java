package news.broadsheet.core.comment.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds any of many patterns in one pass (A. V. Aho and M. J. Corasick, "Efficient string matching", 1975). Nodes are numbered
 * breadth first, so that the children of a node stand side by side and in order of their symbols: five arrays hold everything,
 * and nothing changes once it is built.
 *
 * <p>Patterns that differ only in how often a letter is repeated end in the same node, and are told apart there.
 */
final class Automaton {

    /** With more in one node, the work for one symbol of a text would grow with the list. */
    static final int MOST_ALIKE = 16;

    private final List<Pattern> patterns;
    private final int[] label;
    private final int[] firstChild;
    private final int[] fallback;
    /** The longest proper suffix at which a pattern ends; the root where none does. */
    private final int[] shorter;

    private final int[] firstPattern;
    private final byte[] patternCount;

    private Automaton(List<Pattern> sorted, Trie trie) {
        patterns = sorted;
        label = trie.labels();
        firstChild = trie.firstChildren();
        firstPattern = trie.firstPatterns();
        patternCount = trie.patternCounts();
        fallback = new int[label.length];
        shorter = new int[label.length];
        link();
    }

    /** @throws IllegalArgumentException where too many patterns differ in doubled letters only */
    static Automaton of(List<Pattern> patterns) {
        List<Pattern> sorted = new ArrayList<>(patterns);
        sorted.sort((a, b) -> Arrays.compare(a.symbols(), b.symbols()));
        return new Automaton(List.copyOf(sorted), Trie.of(sorted));
    }

    private void link() {
        for (int node = 0; node < label.length; node++) {
            for (int child = firstChild[node]; child < firstChild[node + 1]; child++) {
                int to = node == 0 ? 0 : target(fallback[node], label[child]);
                fallback[child] = to;
                shorter[child] = patternCount[to] > 0 ? to : shorter[to];
            }
        }
    }

    private int target(int from, int symbol) {
        int node = from;
        int child = child(node, symbol);
        while (child < 0 && node > 0) {
            node = fallback[node];
            child = child(node, symbol);
        }
        return Math.max(0, child);
    }

    private int child(int node, int symbol) {
        int found = Arrays.binarySearch(label, firstChild[node], firstChild[node + 1], symbol);
        return found < 0 ? -1 : found;
    }

    Walk walk(Reading reading, boolean disguisedOnly) {
        return new Walk(reading, disguisedOnly);
    }

    /** A place in a reading where a pattern stands: its first and last symbol, gaps included. */
    record Found(Pattern pattern, int first, int last) {}

    /** One pass over one reading. */
    final class Walk {

        private final Reading reading;
        private final boolean disguisedOnly;
        private int node;
        private long steps;

        private Walk(Reading reading, boolean disguisedOnly) {
            this.reading = reading;
            this.disguisedOnly = disguisedOnly;
        }

        /** What ends first; of several that end there, the longest. */
        @Nullable
        Found first() {
            for (int i = 0; i < reading.length(); i++) {
                advance(reading.symbol(i));
                Found found = endingAt(i);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }

        /** Nodes visited and patterns looked at so far. */
        long steps() {
            return steps;
        }

        private void advance(int symbol) {
            int child = child(node, symbol);
            while (child < 0 && node > 0) {
                node = fallback[node];
                steps++;
                child = child(node, symbol);
            }
            node = Math.max(0, child);
            steps++;
        }

        private @Nullable Found endingAt(int last) {
            for (int at = patternCount[node] > 0 ? node : shorter[node]; at > 0; at = shorter[at]) {
                for (int k = 0; k < patternCount[at]; k++) {
                    steps++;
                    Pattern pattern = patterns.get(firstPattern[at] + k);
                    int first = last - pattern.length() + 1;
                    if (pattern.stands(reading, first) && (!disguisedOnly || reading.isDisguised(first, last))) {
                        return new Found(pattern, first, last);
                    }
                }
            }
            return null;
        }
    }
}

package news.broadsheet.core.comment.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * The nodes of an {@link Automaton}, without its links.
 *
 * @param labels the symbol that leads to a node
 * @param firstChildren of each node, and one more: the children of node n end where those of n + 1 begin
 * @param firstPatterns of those that end in a node, which stand side by side in order of symbols
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never shared
record Trie(int[] labels, int[] firstChildren, int[] firstPatterns, byte[] patternCounts) {

    /** Of patterns sorted by their symbols, of which no two are the same. */
    static Trie of(List<Pattern> sorted) {
        return new Building(sorted).trie();
    }

    /** A node is a range of the sorted patterns, all of which begin alike; ranges are taken breadth first. */
    private static final class Building {

        private final List<Pattern> sorted;
        private final List<Range> nodes = new ArrayList<>();

        Building(List<Pattern> sorted) {
            this.sorted = sorted;
        }

        Trie trie() {
            nodes.add(new Range(0, 0, sorted.size(), 0));
            List<Integer> children = new ArrayList<>();
            for (int node = 0; node < nodes.size(); node++) {
                children.add(nodes.size());
                addChildren(nodes.get(node));
            }
            children.add(nodes.size());
            int[] labels = nodes.stream().mapToInt(Range::label).toArray();
            int[] firsts = nodes.stream().mapToInt(Range::from).toArray();
            byte[] counts = new byte[nodes.size()];
            for (int node = 0; node < counts.length; node++) {
                counts[node] = (byte) ending(nodes.get(node));
            }
            return new Trie(labels, children.stream().mapToInt(i -> i).toArray(), firsts, counts);
        }

        private void addChildren(Range range) {
            int from = range.from + ending(range);
            while (from < range.to) {
                int symbol = sorted.get(from).symbols()[range.depth];
                int to = from + 1;
                while (to < range.to && sorted.get(to).symbols()[range.depth] == symbol) {
                    to++;
                }
                nodes.add(new Range(symbol, from, to, range.depth + 1));
                from = to;
            }
        }

        /** Number of patterns that end here; they are the first of the range. */
        private int ending(Range range) {
            int count = 0;
            while (range.from + count < range.to
                    && sorted.get(range.from + count).length() == range.depth) {
                count++;
            }
            if (count > Automaton.MOST_ALIKE) {
                throw new IllegalArgumentException(
                        "at most " + Automaton.MOST_ALIKE + " entries may differ in doubled letters only: "
                                + sorted.get(range.from).entry());
            }
            return count;
        }
    }

    private record Range(int label, int from, int to, int depth) {}
}

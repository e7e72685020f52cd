package news.broadsheet.local.comments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Writes the blocks of a Markdown text: paragraphs and code, in quotes and list items. An empty quote or item leaves no trace.
 * Nesting has a bound well below that of the service's renderer, for which a list and its item are two levels; what is
 * nested deeper is written level with the deepest.
 */
final class MarkdownBlocks {

    /** Most quotes and list items around a paragraph. */
    static final int MOST_LEVELS = 8;

    /** A quote or an item; its first line may differ from the next ones. */
    private static final class Container {

        final String first;
        final String next;

        /** Whether it follows an item of its list, or begins a list within an item. */
        final boolean isTight;

        boolean begun;

        Container(String first, String next, boolean isTight) {
            this.first = first;
            this.next = next;
            this.isTight = isTight;
        }
    }

    /** A list and where it is in its items. */
    private static final class Numbering {

        final Optional<Integer> start;
        final boolean isNested;
        int items;

        Numbering(Optional<Integer> start, boolean isNested) {
            this.start = start;
            this.isNested = isNested;
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final List<Container> open = new ArrayList<>();
    private final Deque<Numbering> lists = new ArrayDeque<>();

    String markdown() {
        return out.toString();
    }

    /** @return whether there is room for one more level; if not, nothing is to be closed */
    boolean openQuote() {
        return opened(new Container("> ", "> ", false));
    }

    void openList(Optional<Integer> start) {
        lists.push(new Numbering(start, !lists.isEmpty()));
    }

    void closeList() {
        lists.pop();
    }

    /** An item of the innermost list, or of none. */
    boolean openItem() {
        Numbering list = lists.isEmpty() ? new Numbering(Optional.empty(), false) : lists.element();
        String marker = list.start.map(start -> (start + list.items) + ". ").orElse("- ");
        boolean isTight = list.items > 0 || (list.isNested && list.start.orElse(1) == 1);
        boolean opened = opened(new Container(marker, " ".repeat(marker.length()), isTight));
        list.items += opened ? 1 : 0;
        return opened;
    }

    void close() {
        Container closed = open.removeLast();
        if (!closed.begun && !closed.first.startsWith(">") && !lists.isEmpty()) {
            lists.element().items--;
        }
    }

    private boolean opened(Container container) {
        return open.size() < MOST_LEVELS && open.add(container);
    }

    void paragraph(String markdown) {
        if (!markdown.isEmpty()) {
            separate();
            markdown.lines().forEach(this::line);
        }
    }

    void code(String code) {
        List<String> lines =
                new ArrayList<>(code.lines().map(String::stripTrailing).toList());
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        while (!lines.isEmpty() && lines.getFirst().isEmpty()) {
            lines.removeFirst();
        }
        if (lines.isEmpty()) {
            return;
        }
        String fence = "`".repeat(Math.max(3, MarkdownLine.longestRun(code) + 1));
        separate();
        line(fence);
        lines.forEach(this::line);
        line(fence);
    }

    private void separate() {
        if (out.isEmpty()) {
            return;
        }
        boolean isTight = open.stream()
                .filter(container -> !container.begun)
                .findFirst()
                .filter(container -> container.isTight)
                .isPresent();
        if (!isTight) {
            StringBuilder blank = new StringBuilder();
            open.stream().filter(container -> container.begun).forEach(container -> blank.append(container.next));
            out.append(blank.toString().stripTrailing()).append('\n');
        }
    }

    private void line(String text) {
        StringBuilder whole = new StringBuilder();
        for (Container container : open) {
            whole.append(container.begun ? container.next : container.first);
            container.begun = true;
        }
        out.append(whole.append(text).toString().stripTrailing()).append('\n');
    }
}

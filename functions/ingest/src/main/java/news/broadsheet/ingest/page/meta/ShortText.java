package news.broadsheet.ingest.page.meta;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text of elements that hold a line, read no farther than a line goes: elements in elements would cost the square. */
final class ShortText {

    private static final int MOST_NODES = 80;

    private ShortText() {}

    /** Empty where the element holds more than this many characters, or more than a line's markup. */
    static String of(Node node, int longest) {
        if (node instanceof TextNode text) {
            return text.getWholeText().strip();
        }
        StringBuilder line = new StringBuilder();
        Node at = node;
        for (int nodes = 0; at != null; nodes++) {
            if (nodes > MOST_NODES || line.length() > longest + 100) {
                return "";
            }
            append(at, line);
            at = next(at, node);
        }
        String text = line.toString().strip();
        return text.length() > longest ? "" : text;
    }

    private static void append(Node node, StringBuilder line) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"))) {
            line.append(' ');
        } else if (!line.isEmpty()) {
            // Spans next to each other are apart on the screen more often than not: <span>19</span><span>Oct</span>.
            line.append(' ');
        }
    }

    /** The node after this one in the order of the page, within a root. */
    private static @Nullable Node next(Node node, Node root) {
        boolean silent = node instanceof Element element
                && (element.normalName().equals("script")
                        || element.normalName().equals("style"));
        if (node.childNodeSize() > 0 && !silent) {
            return node.childNode(0);
        }
        Node at = node;
        while (!at.equals(root) && at.nextSibling() == null) {
            at = at.parent() == null ? root : at.parent();
        }
        return at.equals(root) ? null : at.nextSibling();
    }
}

package news.broadsheet.ingest.parse.xml;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;
import org.jspecify.annotations.Nullable;

/** The tree that tags and text make, however badly they nest. Its depth is bounded, so that nothing overflows. */
final class XmlTree {

    /** Nested deeper than any feed; what lies deeper is read as if it lay here. */
    private static final int MAX_DEPTH = 256;

    private final Flaws flaws;
    private final Names names;
    private final XmlNode document = XmlNode.document();
    private final List<XmlNode> open = new ArrayList<>();
    private final int[] marks = new int[MAX_DEPTH + 1];
    private XmlNode top = document;
    private String pending = "";
    private @Nullable StringBuilder more;

    XmlTree(Flaws flaws, Names names) {
        this.flaws = flaws;
        this.names = names;
    }

    void text(String piece) {
        if (pending.isEmpty()) {
            pending = piece;
        } else {
            if (more == null) {
                more = new StringBuilder(pending);
            }
            more.append(piece);
        }
    }

    /** @param mark where the declarations of the tag begin, see {@link Names#mark} */
    void start(Name name, Attributes attributes, boolean empty, int mark) {
        String usual = names.usual(name);
        if (usual.equals("feed")) {
            names.assumeAtom();
            usual = names.usual(name);
        }
        if (!name.declared) {
            flaws.add(Flaw.UNDECLARED_PREFIX);
        }
        flush();
        XmlNode node = new XmlNode(name, usual, attributes.named(names), top);
        top.append(node);
        if (empty || open.size() == MAX_DEPTH) {
            if (!empty) {
                flaws.add(Flaw.TOO_DEEP);
            }
            node.close();
            names.restore(mark);
        } else {
            marks[open.size()] = mark;
            open.add(node);
            name.open++;
            top = node;
        }
    }

    void end(Name name) {
        if (name.open == 0) {
            flaws.add(Flaw.STRAY_END_TAG);
            return;
        }
        while (top.tag() != name) {
            flaws.add(Flaw.UNCLOSED_TAG);
            pop();
        }
        pop();
    }

    /** The document with all that could be read; elements still open are not closed: here it breaks off. */
    XmlNode finish() {
        flush();
        if (open.isEmpty()) {
            document.close();
        }
        return document;
    }

    boolean isOutside() {
        return open.isEmpty();
    }

    boolean isEmpty() {
        return document.isEmpty();
    }

    /** Closes what cannot hold an element of this name, before the declarations of its tag count. */
    void makeRoom(Name name) {
        int depth = Nesting.depthFor(names.usual(name), open);
        while (open.size() > depth) {
            flaws.add(Flaw.UNCLOSED_TAG);
            pop();
        }
    }

    private void pop() {
        flush();
        XmlNode closed = open.removeLast();
        names.restore(marks[open.size()]);
        closed.close();
        closed.tag().open--;
        top = open.isEmpty() ? document : open.getLast();
    }

    private void flush() {
        if (more != null) {
            top.say(more.toString());
            more = null;
            pending = "";
        } else if (!pending.isEmpty()) {
            top.say(pending);
            pending = "";
        }
    }
}

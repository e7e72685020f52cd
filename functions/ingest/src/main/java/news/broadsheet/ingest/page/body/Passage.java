package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * A run of text that stands by itself: a paragraph, a heading, an item of a list, a line between breaks. Measured while the page
 * is walked, since every later decision is made of these figures.
 */
final class Passage {

    /** What is kept of the text itself: enough to know a marker or a pointer by. */
    static final int START = 120;

    private static final String MARKS = ".!?\u2026\u061f\u06d4\u0964";
    private static final String WIDE_MARKS = "\u3002\uff01\uff1f";
    private static final String CLOSING = "\"')]}\u201d\u2019\u00bb\u201c\u203a\u300d\u300f\uff09";

    private final Region region;
    private final List<TextNode> nodes = new ArrayList<>(4);
    private final StringBuilder start = new StringBuilder(START);
    private int chars;
    private int linkChars;
    private int sentences;
    private int commas;
    private boolean gap;
    private boolean marked;
    private @Nullable Reason dropped;

    Passage(Region region) {
        this.region = region;
    }

    /** Adds a text node; white space of any length is one character between two others. */
    void add(TextNode node, boolean link) {
        nodes.add(node);
        String text = node.getWholeText();
        int before = chars;
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        if (link) {
            linkChars += chars - before;
        }
    }

    /** A break within the passage. */
    void space() {
        add(' ');
    }

    private void add(char c) {
        if (c <= ' ' || c == '\u00a0' || c == '\u3000') {
            gap = true;
            sentences += marked ? 1 : 0;
            marked = false;
            return;
        }
        if (c == '\u00ad' || c == '\u200b' || c == '\ufeff') {
            return;
        }
        if (gap && chars > 0) {
            chars++;
            if (start.length() < START) {
                start.append(' ');
            }
        }
        gap = false;
        chars += isWide(c) ? 2 : 1;
        if (start.length() < START) {
            start.append(c);
        }
        count(c);
    }

    private void count(char c) {
        if (c < 0x80 && (c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
            marked = false;
        } else if (MARKS.indexOf(c) >= 0) {
            marked = true;
        } else if (WIDE_MARKS.indexOf(c) >= 0) {
            sentences++;
        } else if (c == ',' || c == ';' || c == '\uff0c' || c == '\u3001' || c == '\u060c') {
            commas++;
            marked = false;
        } else if (CLOSING.indexOf(c) < 0) {
            marked = false;
        }
    }

    /** A character of Chinese, Japanese or Korean writing says about as much as two letters. */
    private static boolean isWide(char c) {
        return c >= 0x2e80 && c <= 0xd7a3;
    }

    void end() {
        sentences += marked ? 1 : 0;
        marked = false;
    }

    Region region() {
        return region;
    }

    List<TextNode> nodes() {
        return nodes;
    }

    /** The beginning of its text, on one line, at most {@link #START} characters. */
    String start() {
        return start.toString();
    }

    int chars() {
        return dropped != null ? 0 : chars;
    }

    int linkChars() {
        return dropped != null ? 0 : linkChars;
    }

    /** Ends of sentences in it. */
    int sentences() {
        return sentences;
    }

    /** Characters of running text in it, 0 where it is a label, a headline or a row of links. */
    int prose() {
        return dropped == null && isProse() ? chars - linkChars : 0;
    }

    boolean isProse() {
        boolean running = sentences > 0 ? chars >= Limits.SENTENCE : chars >= Limits.UNENDED && commas + sentences > 0;
        return running && linkChars * 2 < chars;
    }

    boolean isDropped() {
        return dropped != null;
    }

    @Nullable
    Reason reason() {
        return dropped;
    }

    void restore() {
        dropped = null;
    }

    void drop(Reason reason) {
        dropped = dropped == null ? reason : dropped;
    }
}

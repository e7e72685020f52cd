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

    /** How much of the text itself is looked at: enough to know a marker or a pointer by. */
    static final int START = 120;

    private final Region region;
    private final List<TextNode> nodes = new ArrayList<>(2);
    private int chars;
    private int linkChars;
    private int sentences;
    private int commas;
    private boolean gap;
    private boolean marked;
    private @Nullable String start;
    private @Nullable Reason dropped;

    Passage(Region region) {
        this.region = region;
    }

    /** Adds a text node; white space of any length is one character between two others. */
    void add(TextNode node, boolean link) {
        nodes.add(node);
        String text = node.getWholeText();
        int before = chars;
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            byte kind = Signs.kind(c);
            if (kind == Signs.OTHER) {
                at = word(text, at);
            } else {
                sign(c, kind);
                at++;
            }
        }
        if (link) {
            linkChars += chars - before;
        }
    }

    /** Most of a text is letters: they are counted as far as they go, at once. */
    private int word(String text, int from) {
        int end = from;
        int width = gap && chars > 0 ? 1 : 0;
        while (end < text.length() && Signs.kind(text.charAt(end)) == Signs.OTHER) {
            width += Signs.isWide(text.charAt(end)) ? 2 : 1;
            end++;
        }
        chars += width;
        gap = false;
        marked = false;
        return end;
    }

    /** A break within the passage. */
    void space() {
        end();
        gap = true;
    }

    private void sign(char c, byte kind) {
        if (kind == Signs.SPACE) {
            space();
            return;
        }
        if (kind == Signs.UNSEEN) {
            return;
        }
        chars += (gap && chars > 0 ? 1 : 0) + (Signs.isWide(c) ? 2 : 1);
        gap = false;
        switch (kind) {
            case Signs.MARK -> marked = true;
            case Signs.WIDE_MARK -> sentences++;
            case Signs.COMMA -> {
                commas++;
                marked = false;
            }
            default -> {
                // A closing sign may stand between a mark and the white space behind it.
            }
        }
    }

    /** No more text follows: a mark at the end ends a sentence. */
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

    /** The beginning of its text, on one line, at most {@link #START} characters; several rules ask, once the walk is over. */
    String start() {
        String known = start;
        if (known == null) {
            known = readStart();
            start = known;
        }
        return known;
    }

    private String readStart() {
        StringBuilder start = new StringBuilder(START);
        boolean space = false;
        for (TextNode node : nodes) {
            String text = node.getWholeText();
            space |= node.previousSibling() != null && node.previousSibling().nameIs("br");
            for (int i = 0; i < text.length() && start.length() < START; i++) {
                char c = text.charAt(i);
                byte kind = Signs.kind(c);
                if (kind == Signs.SPACE) {
                    space = true;
                } else if (kind != Signs.UNSEEN) {
                    if (space && !start.isEmpty()) {
                        start.append(' ');
                    }
                    start.append(c);
                    space = false;
                }
            }
        }
        return start.toString();
    }

    /** 0 where it was dropped. */
    int chars() {
        return dropped != null ? 0 : chars;
    }

    /** Characters that stand in links; 0 where it was dropped. */
    int linkChars() {
        return dropped != null ? 0 : linkChars;
    }

    /** Ends of sentences in it. */
    int sentences() {
        return sentences;
    }

    /** Characters of running text in it; 0 where it is a label, a headline, a row of links, or dropped. */
    int prose() {
        return dropped == null && isProse() ? chars - linkChars : 0;
    }

    boolean isProse() {
        boolean running = sentences > 0 ? chars >= Limits.SENTENCE : chars >= Limits.UNENDED && commas > 0;
        return running && linkChars * 2 < chars;
    }

    boolean isDropped() {
        return dropped != null;
    }

    /** Why it was dropped; null where it was not. */
    @Nullable
    Reason reason() {
        return dropped;
    }

    void restore() {
        dropped = null;
    }

    /** The first reason stays. */
    void drop(Reason reason) {
        dropped = dropped == null ? reason : dropped;
    }
}

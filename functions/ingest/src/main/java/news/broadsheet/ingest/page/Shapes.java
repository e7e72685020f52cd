package news.broadsheet.ingest.page;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The shapes of all elements of a tree, from one walk, so that no rule has to look through an element to know what is in it:
 * a page of a hundred thousand elements within each other costs a hundred thousand steps.
 */
final class Shapes {

    /** Deeper than what jsoup's parser makes. */
    static final int MAX_DEPTH = 600;

    private final IdentityHashMap<Element, Shape> known = new IdentityHashMap<>();
    private final BoxNames names = new BoxNames();
    private final int[] counts = new int[Part.values().length];
    private int elements;
    private int chars;
    private int parts;
    private boolean broken;

    private Shapes() {}

    static Shapes below(Element top) {
        Shapes shapes = new Shapes();
        shapes.walk(top, 0);
        return shapes;
    }

    Shape of(Element element) {
        return known.getOrDefault(element, Shape.LINE);
    }

    BoxNames names() {
        return names;
    }

    private void walk(Element element, int depth) {
        int named = names.of(element);
        if (element.childNodeSize() == 0) {
            if (named != 0) {
                known.put(element, new Shape(named, 0, 0, 0, new int[counts.length]));
            }
            return;
        }
        int elementsBefore = elements;
        int charsBefore = chars;
        int partsBefore = parts;
        int[] before = counts.clone();
        if (depth < MAX_DEPTH) {
            children(element, depth);
        }
        if (named != 0 || parts > partsBefore || Part.of(element.normalName()) != null) {
            for (int i = 0; i < before.length; i++) {
                before[i] = counts[i] - before[i];
            }
            known.put(
                    element,
                    new Shape(named, elements - elementsBefore, chars - charsBefore, parts - partsBefore, before));
        }
    }

    private void children(Element element, int depth) {
        int children = element.childNodeSize();
        for (int i = 0; i < children; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else if (child instanceof Element inner) {
                elements++;
                element(inner, depth);
            }
        }
    }

    private void element(Element element, int depth) {
        String tag = element.normalName();
        if (tag.equals("br")) {
            // Two line breaks are how HTML without paragraphs separates them: what holds them is no line.
            parts += broken ? 1 : 0;
            broken = true;
            return;
        }
        Part part = Part.of(tag);
        if (part == Part.PICTURE && Pictures.isSmall(element)) {
            return;
        }
        if (part != null) {
            counts[part.place()]++;
            parts++;
            broken = false;
        }
        if (part != Part.PLAYER && part != Part.PICTURE) {
            walk(element, depth + 1);
        }
    }

    private void text(String text) {
        int before = chars;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            chars += c > ' ' && c != 0xa0 ? 1 : 0;
        }
        broken &= chars == before;
    }
}

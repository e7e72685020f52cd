package news.broadsheet.ingest.page.tree;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** The adoption agency algorithm (HTML Living Standard, 13.2.6.4.7), for formatting elements that end within a block they do not hold. */
final class Adoption {

    private static final int ROUNDS = 8;
    private static final int KEPT = 3;

    private final Branches branches;
    private final OpenElements open;
    private final Formatting formatting;

    Adoption(Branches branches) {
        this.branches = branches;
        this.open = branches.open;
        this.formatting = branches.formatting;
    }

    /** @return false where it is an end tag like any other */
    boolean run(TagName name) {
        if (open.currentIs(name) && !formatting.contains(open.current())) {
            open.pop();
            return true;
        }
        for (int round = 0; round < ROUNDS; round++) {
            Element element = formatting.last(name);
            if (element == null) {
                return false;
            }
            int place = open.place(element);
            if (place < 0) {
                formatting.remove(element);
                return true;
            }
            if (!open.placeInScope(place)) {
                return true;
            }
            int block = blockAbove(place);
            if (block < 0) {
                open.popToPlace(place);
                formatting.remove(element);
                return true;
            }
            adopt(element, name, place, block);
        }
        return true;
    }

    /** The furthest block: the first special element within the formatting element. */
    private int blockAbove(int place) {
        for (int i = place + 1; i < open.size(); i++) {
            if (open.name(i).is(TagName.SPECIAL)) {
                return i;
            }
        }
        return -1;
    }

    private void adopt(Element element, TagName name, int place, int blockPlace) {
        if (place == 0 || (branches.fostering && open.name(place - 1).is(TagName.FOSTERS))) {
            throw new GivesUp("adoption into a table");
        }
        Element ancestor = open.element(place - 1);
        Element block = open.element(blockPlace);
        Element bookmark = element;
        Element last = block;
        int inner = 0;
        for (int i = blockPlace - 1; i > place; i--) {
            Element node = open.element(i);
            if (++inner > KEPT) {
                formatting.remove(node);
            }
            if (!formatting.contains(node)) {
                open.remove(i);
                continue;
            }
            Element replacement = again(node);
            formatting.replace(node, replacement);
            open.replace(i, replacement);
            bookmark = last.equals(block) ? replacement : bookmark;
            replacement.appendChild(last);
            last = replacement;
        }
        move(last, ancestor);
        Element replacement = again(element);
        replacement.appendChildren(block.childNodes());
        block.appendChild(replacement);
        formatting.replace(element, replacement, name, bookmark);
        open.remove(place);
        open.insert(open.place(block) + 1, replacement, name);
    }

    private static void move(Element node, Element parent) {
        if (node.parent() != null) {
            node.remove();
        }
        for (@Nullable Node up = parent; up != null; up = up.parent()) {
            if (up.equals(node)) {
                throw new GivesUp("adoption in a circle");
            }
        }
        parent.appendChild(node);
    }

    /** The same element once more, empty. */
    static Element again(Element source) {
        return new Element(source.tag(), null, source.attributes().clone());
    }
}

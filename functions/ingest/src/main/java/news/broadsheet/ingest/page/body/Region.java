package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** An element that holds passages: those from {@code from} to before {@code to}, in the order of the page. */
final class Region {

    private final Element element;
    private final @Nullable Region parent;
    private final Names names;
    private final List<Region> children = new ArrayList<>(2);
    private final int from;
    private int to;
    private @Nullable String dropped;

    Region(Element element, @Nullable Region parent, Names names, int from) {
        this.element = element;
        this.parent = parent;
        this.names = names;
        this.from = from;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void end(int passages) {
        to = passages;
    }

    Element element() {
        return element;
    }

    @Nullable
    Region parent() {
        return parent;
    }

    Names names() {
        return names;
    }

    List<Region> children() {
        return children;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    boolean is(String tag) {
        return element.normalName().equals(tag);
    }

    boolean isHeading() {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    boolean holds(Region other) {
        return from <= other.from && other.to <= to && other.isWithin(this);
    }

    private boolean isWithin(Region outer) {
        for (Region at = this; at != null; at = at.parent) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    boolean isDropped() {
        return dropped != null;
    }

    @Nullable
    String reason() {
        return dropped;
    }

    void restore() {
        dropped = null;
    }

    void drop(String reason) {
        dropped = reason;
    }
}

package news.broadsheet.ingest.page.body;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that holds passages and pictures: those from {@code from} to before {@code to}, in the order of the page. Regions are
 * numbered in that order too, each before those within it, so that whether one holds another is told by numbers.
 */
final class Region {

    private final Element element;
    private final @Nullable Region parent;
    private final Names names;
    private final List<Region> children = new ArrayList<>(2);
    private final int number;
    private final int from;
    private final int firstPicture;
    private int last;
    private int to;
    private int pictures;
    private @Nullable Reason dropped;

    Region(Element element, @Nullable Region parent, Names names, int number, int from, int firstPicture) {
        this.element = element;
        this.parent = parent;
        this.names = names;
        this.number = number;
        this.from = from;
        this.firstPicture = firstPicture;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** How many regions, passages and pictures the page had where this one ended. */
    void end(int regions, int passages, int allPictures) {
        last = regions;
        to = passages;
        pictures = allPictures - firstPicture;
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

    boolean hasPicture() {
        return pictures > 0;
    }

    boolean is(String tag) {
        return element.normalName().equals(tag);
    }

    boolean isList() {
        return is("ul") || is("ol");
    }

    boolean isHeading() {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    /** Whether it is the other, or holds it. */
    boolean holds(Region other) {
        return number <= other.number && other.number < last;
    }

    boolean isDropped() {
        return dropped != null;
    }

    /** Whether it was dropped, or stands in one that was. */
    boolean isGone() {
        for (Region at = this; at != null; at = at.parent) {
            if (at.dropped != null) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Reason reason() {
        return dropped;
    }

    void drop(Reason reason) {
        dropped = reason;
    }

    void restore() {
        dropped = null;
    }
}

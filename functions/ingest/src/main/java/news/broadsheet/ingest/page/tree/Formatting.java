package news.broadsheet.ingest.page.tree;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The list of active formatting elements (HTML Living Standard, 13.2.4.3), with jsoup's limits on how far back it is looked. */
final class Formatting {

    private static final int LONGEST = 200;
    /** How many entries jsoup looks back. */
    private static final int REACH = 12;
    /** The Noah's Ark clause. */
    private static final int ALIKE = 3;

    /** @param name null where it is a marker */
    private record Entry(
            @Nullable Element element, @Nullable TagName name) {}

    private static final Entry MARKER = new Entry(null, null);

    /** Opens an element again that ended too soon. */
    @FunctionalInterface
    interface Reopening {

        Element open(Element source, TagName name);
    }

    private final List<Entry> entries = new ArrayList<>();

    void mark() {
        add(MARKER);
    }

    void push(Element element, TagName name) {
        int alike = 0;
        for (int i = entries.size() - 1; i >= Math.max(entries.size() - 1 - REACH, 0); i--) {
            Element other = entries.get(i).element();
            if (other == null) {
                break;
            }
            if (entries.get(i).name() == name && other.attributes().equals(element.attributes())) {
                alike++;
            }
            if (alike == ALIKE) {
                entries.remove(i);
                break;
            }
        }
        add(new Entry(element, name));
    }

    private void add(Entry entry) {
        if (entries.size() == LONGEST) {
            throw new GivesUp("formatting elements");
        }
        entries.add(entry);
    }

    void clearToMarker() {
        boolean marker = false;
        while (!marker && !entries.isEmpty()) {
            marker = entries.removeLast().name() == null;
        }
    }

    /** The last with a name, behind the last marker. */
    @Nullable
    Element last(TagName name) {
        for (int i = entries.size() - 1; i >= 0 && entries.get(i).name() != null; i--) {
            if (entries.get(i).name() == name) {
                return entries.get(i).element();
            }
        }
        return null;
    }

    boolean contains(Element element) {
        return place(element) >= 0;
    }

    void remove(Element element) {
        int place = place(element);
        if (place >= 0) {
            entries.remove(place);
        }
    }

    void replace(Element out, Element in) {
        int place = place(out);
        entries.set(place, new Entry(in, entries.get(place).name()));
    }

    /** Puts one where another was, or behind the bookmark. */
    void replace(Element out, Element in, TagName name, Element bookmark) {
        Entry entry = new Entry(in, name);
        if (bookmark.equals(out)) {
            entries.set(place(out), entry);
            return;
        }
        remove(out);
        entries.add(place(bookmark) + 1, entry);
    }

    private int place(Element element) {
        int i = entries.size() - 1;
        while (i >= 0 && !element.equals(entries.get(i).element())) {
            i--;
        }
        return i;
    }

    /** Whether there is something to reopen. */
    boolean isInterrupted(OpenElements open) {
        if (entries.isEmpty()) {
            return false;
        }
        Element last = entries.getLast().element();
        return last != null && open.place(last) < 0;
    }

    /** Reconstructs the active formatting elements (13.2.4.3). */
    void reconstruct(OpenElements open, Reopening reopening) {
        int least = Math.max(entries.size() - REACH, 0);
        int first = entries.size() - 1;
        while (first > least && isClosed(entries.get(first - 1), open)) {
            first--;
        }
        for (int i = first; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            Element element = entry.element();
            TagName name = entry.name();
            if (element != null && name != null) {
                entries.set(i, new Entry(reopening.open(element, name), name));
            }
        }
    }

    private static boolean isClosed(Entry entry, OpenElements open) {
        Element element = entry.element();
        return element != null && open.place(element) < 0;
    }
}

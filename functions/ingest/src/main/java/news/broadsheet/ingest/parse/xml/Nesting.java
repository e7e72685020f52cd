package news.broadsheet.ingest.parse.xml;

import java.util.List;
import java.util.Set;

/** What cannot stand in what: where it does, a closing tag was forgotten. */
final class Nesting {

    /** Elements that hold text alone. */
    private static final Set<String> LEAVES = Set.of(
            "title", "link", "guid", "pubdate", "category", "comments", "atom:id", "atom:updated", "atom:published");

    /** Elements that never stand in one of these. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "description",
            "category",
            "comments",
            "author",
            "enclosure",
            "content:encoded",
            "dc:creator",
            "dc:date",
            "atom:id",
            "atom:title",
            "atom:link",
            "atom:updated",
            "atom:published",
            "atom:summary",
            "atom:content",
            "atom:author");

    private Nesting() {}

    /** How many of the open elements stay open when one of this name begins. */
    static int depthFor(String name, List<XmlNode> open) {
        boolean entry = name.equals("item") || name.equals("atom:entry");
        if (entry) {
            return entryDepth(name, open);
        }
        boolean leaf = !open.isEmpty()
                && FIELDS.contains(name)
                && LEAVES.contains(open.getLast().name());
        return leaf ? open.size() - 1 : open.size();
    }

    /** Entries do not nest, unless one is the content of another (RFC 4287 4.1.3.3). */
    private static int entryDepth(String name, List<XmlNode> open) {
        for (int depth = open.size() - 1; depth >= 0; depth--) {
            String outer = open.get(depth).name();
            if (outer.equals(name)) {
                return depth;
            }
            if (outer.equals("atom:content") || outer.equals("content:items")) {
                return open.size();
            }
        }
        return open.size();
    }
}

package news.broadsheet.ingest.parse;

import java.util.List;
import news.broadsheet.ingest.parse.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/** What an entry is filed under, whichever vocabulary says it. */
final class TagExtension {

    private TagExtension() {}

    static void read(XmlNode entry, EntryDraft draft) {
        for (String name : List.of("category", "atom:category", "dc:subject", "media:category")) {
            entry.all(name).forEach(category -> draft.tag(label(category)));
        }
        entry.all("itunes:category").forEach(category -> {
            draft.tag(category.attribute("text"));
            category.all("itunes:category").forEach(inner -> draft.tag(inner.attribute("text")));
        });
        for (String name : List.of("itunes:keywords", "media:keywords")) {
            for (String keyword : entry.value(name).split(",", -1)) {
                draft.tag(keyword);
            }
        }
    }

    /** What Atom writes for people, else for machines (RFC 4287 4.2.2); the text of all others. */
    private static @Nullable String label(XmlNode category) {
        for (String name : List.of("label", "term")) {
            String value = category.attribute(name);
            if (value != null) {
                return value;
            }
        }
        return category.value();
    }
}

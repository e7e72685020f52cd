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

    /**
     * Atom's term, by which categories are told apart (RFC 4287 4.2.2.1), or its label where the term is an address or a
     * number of some vocabulary; the text of all others.
     */
    private static @Nullable String label(XmlNode category) {
        String term = category.attribute("term");
        String label = category.attribute("label");
        if (term != null && (label == null || isWord(term))) {
            return term;
        }
        return label == null ? category.value() : label;
    }

    private static boolean isWord(String term) {
        return !term.contains(":") && term.codePoints().anyMatch(Character::isLetter);
    }
}

package news.broadsheet.ingest.parse;

import java.util.List;
import news.broadsheet.ingest.parse.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/** Person constructs of Atom 1.0 (RFC 4287 3.2) and 0.3; an author that is text alone is read as one of RSS. */
final class AtomPeople {

    private AtomPeople() {}

    static void read(XmlNode author, EntryDraft draft) {
        String name = part(author, "name");
        String email = part(author, "email");
        if (name.isEmpty() && email.isEmpty()) {
            draft.author(author.hasChildren() ? "" : author.value());
            return;
        }
        String reference = author.value("atom:uri", "uri", "atom:url", "url", "atom:homepage", "homepage");
        String url = draft.reading().address(author.base(draft.base()), reference);
        Person read = Authors.person(name).orElse(null);
        String who = read == null ? null : read.name();
        String where = email.isEmpty() && read != null ? read.email() : email;
        draft.author(Authors.person(who, where, url).orElse(null));
    }

    /** RFC 4287 4.2.1: without authors of its own an entry has those of the feed it was taken from, else of its feed. */
    static void inherit(XmlNode entry, List<XmlNode> feedAuthors, EntryDraft draft) {
        @Nullable XmlNode source = entry.first("atom:source").orElse(null);
        List<XmlNode> authors = source == null ? feedAuthors : source.all("atom:author");
        authors.forEach(author -> read(author, draft));
    }

    private static String part(XmlNode author, String name) {
        return author.hasChildren() ? author.value("atom:" + name, name) : "";
    }
}

package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.List;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.parse.xml.XmlNode;
import news.broadsheet.ingest.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What a feed or an entry says of its rights: a copyright line, else the address of its licence. */
final class RightsExtension {

    private RightsExtension() {}

    static @Nullable String read(XmlNode node, URI base) {
        for (String name : List.of("copyright", "dc:rights", "atom:rights", "atom:copyright", "dcterms:rights")) {
            for (XmlNode rights : node.all(name)) {
                String line = AtomText.plain(rights);
                if (!line.isEmpty()) {
                    return line;
                }
            }
        }
        String license = license(node, base);
        if (license != null) {
            return license;
        }
        String other = PlainText.of(node.value("media:copyright", "dcterms:license", "media:license"));
        return other.isEmpty() ? null : other;
    }

    /** Of Creative Commons in both its modules, or a link of that relation (RFC 4946). */
    private static @Nullable String license(XmlNode node, URI base) {
        for (XmlNode license : node.all("cc:license")) {
            String resource = license.attribute("rdf:resource");
            String value = resource == null ? license.value() : resource;
            if (!value.isEmpty()) {
                return value;
            }
        }
        for (String name : List.of("atom:link", "link")) {
            for (XmlNode link : node.all(name)) {
                String href = link.attribute("href");
                if (href != null && FeedLinks.relation(link).equals("license")) {
                    return WebUrls.resolved(link.base(base), href);
                }
            }
        }
        return null;
    }
}

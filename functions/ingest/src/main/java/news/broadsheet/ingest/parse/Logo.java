package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.List;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.parse.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/** The picture of a feed or an entry that stands in an element of its own, best first. */
final class Logo {

    private Logo() {}

    /** @param scope RDF has its image beside the channel */
    static @Nullable String of(XmlNode channel, XmlNode scope, URI base) {
        String own = of(channel, base);
        return own != null || scope == channel ? own : of(scope, base);
    }

    static @Nullable String of(XmlNode node, URI base) {
        for (String name : List.of("image", "itunes:image", "atom:logo", "googleplay:image", "atom:icon")) {
            for (XmlNode image : node.all(name)) {
                String url = WebUrls.resolved(image.base(base), reference(image));
                if (url != null) {
                    return url;
                }
            }
        }
        for (XmlNode link : node.all("itunes:link")) {
            String url = link.has("rel", "image") ? WebUrls.resolved(base, link.attribute("href")) : null;
            if (url != null) {
                return url;
            }
        }
        return null;
    }

    private static @Nullable String reference(XmlNode image) {
        for (String attribute : new String[] {"href", "url", "rdf:resource"}) {
            String value = image.attribute(attribute);
            if (value != null) {
                return value;
            }
        }
        String url = image.value("url");
        return url.isEmpty() && !image.hasChildren() ? image.value() : url;
    }
}

package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed under its usual name, whichever prefix the document chose: {@code dc:creator}, {@code media:content},
 * {@code atom:link}; elements of RSS have no prefix. Prefixes that were never declared keep the meaning everyone gives them.
 */
final class XmlNode {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", "atom:"),
            Map.entry("http://purl.org/atom/ns#", "atom:"),
            Map.entry("http://purl.org/dc/elements/1.1/", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.0/", "dc:"),
            Map.entry("http://purl.org/dc/terms/", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content/", "content:"),
            Map.entry("http://search.yahoo.com/mrss/", "media:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            Map.entry("http://purl.org/rss/1.0/", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9/", ""),
            Map.entry("http://backend.userland.com/rss2", ""));

    private final Element element;
    private @Nullable Map<String, List<XmlNode>> children;

    XmlNode(Element element) {
        this.element = element;
    }

    String name() {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = element.tag().prefix();
        if (prefix.isEmpty()) {
            return PREFIXES.getOrDefault(element.tag().namespace().toLowerCase(Locale.ROOT), "") + local;
        }
        String namespace = declared(prefix);
        String usual = namespace == null ? null : PREFIXES.get(namespace.toLowerCase(Locale.ROOT));
        return (usual == null ? prefix.toLowerCase(Locale.ROOT) + ":" : usual) + local;
    }

    List<XmlNode> all(String name) {
        return byName().getOrDefault(name, List.of());
    }

    /** All of these names below this element, however deep: an element left open above them swallows what follows. */
    List<XmlNode> below(String... names) {
        List<String> wanted = List.of(names);
        return element.stream()
                .skip(1)
                .map(XmlNode::new)
                .filter(node -> wanted.contains(node.name()))
                .toList();
    }

    /** The first child of the first of these names that there is. */
    Optional<XmlNode> first(String... names) {
        for (String name : names) {
            List<XmlNode> found = all(name);
            if (!found.isEmpty()) {
                return Optional.of(found.getFirst());
            }
        }
        return Optional.empty();
    }

    /** The value of the first child of these names that has one; empty where none has. */
    String value(String... names) {
        for (String name : names) {
            for (XmlNode node : all(name)) {
                String value = node.value();
                if (!value.isBlank()) {
                    return value;
                }
            }
        }
        return "";
    }

    /** The text; where somebody forgot to escape markup, with that markup. */
    String value() {
        return (element.childrenSize() > 0 ? element.html() : element.wholeText()).strip();
    }

    /** An attribute's value, null where there is none or it is blank. */
    @Nullable
    String attribute(String name) {
        String value = element.attributes().getIgnoreCase(name).strip();
        return value.isEmpty() ? null : value;
    }

    boolean has(String name, String attributeValue) {
        return attributeValue.equalsIgnoreCase(attribute(name));
    }

    /** What URLs here are relative to: {@code xml:base} of this element and those around it (XML Base, section 4). */
    URI base(URI document) {
        Element parent = element.parent();
        URI outer = parent == null ? document : new XmlNode(parent).base(document);
        String own = attribute("xml:base");
        return own == null ? outer : WebUrls.resolve(outer, own).orElse(outer);
    }

    /** {@code xml:lang} of this element or the nearest around it. */
    @Nullable
    String language() {
        for (Element at = element; at != null; at = at.parent()) {
            String language = new XmlNode(at).attribute("xml:lang");
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    private Map<String, List<XmlNode>> byName() {
        Map<String, List<XmlNode>> known = children;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Element child : element.children()) {
                XmlNode node = new XmlNode(child);
                known.computeIfAbsent(node.name(), _ -> new ArrayList<>()).add(node);
            }
            children = known;
        }
        return known;
    }

    private @Nullable String declared(String prefix) {
        String name = "xmlns:" + prefix;
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr(name)) {
                return at.attr(name);
            }
        }
        return null;
    }
}

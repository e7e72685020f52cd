package news.broadsheet.ingest.parse.xml;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.web.WebUrls;
import org.jspecify.annotations.Nullable;

/**
 * An element of a feed under its usual name, whichever prefix the document chose: {@code dc:creator}, {@code media:content},
 * {@code atom:link}; elements of RSS have no prefix. Text stands before the first child, or behind a child.
 */
public final class XmlNode {

    private static final String[] NO_ATTRIBUTES = {};

    private final Name tag;
    private final String name;
    private final String[] attributes;
    private final @Nullable XmlNode parent;
    private String text = "";
    private String tail = "";
    private @Nullable XmlNode first;
    private @Nullable XmlNode last;
    private @Nullable XmlNode next;
    private boolean closed;

    XmlNode(Name tag, String name, String[] attributes, @Nullable XmlNode parent) {
        this.tag = tag;
        this.name = name;
        this.attributes = attributes;
        this.parent = parent;
    }

    static XmlNode document() {
        return new XmlNode(new Name(""), "", NO_ATTRIBUTES, null);
    }

    void append(XmlNode child) {
        if (last == null) {
            first = child;
        } else {
            last.next = child;
        }
        last = child;
    }

    /** The text that stands at the end so far. */
    void say(String words) {
        if (last == null) {
            text = words;
        } else {
            last.tail = words;
        }
    }

    void close() {
        closed = true;
    }

    Name tag() {
        return tag;
    }

    String text() {
        return text;
    }

    String tail() {
        return tail;
    }

    /** Usual names and values in turn. */
    String[] attributes() {
        return attributes;
    }

    @Nullable
    XmlNode firstChild() {
        return first;
    }

    @Nullable
    XmlNode nextSibling() {
        return next;
    }

    public String name() {
        return name;
    }

    /** Whether its end was there; false for what a document was cut in. */
    public boolean isClosed() {
        return closed;
    }

    public boolean isEmpty() {
        return first == null && text.isBlank();
    }

    public List<XmlNode> children() {
        List<XmlNode> all = new ArrayList<>();
        for (XmlNode child = first; child != null; child = child.next) {
            all.add(child);
        }
        return all;
    }

    public List<XmlNode> all(String wanted) {
        List<XmlNode> found = List.of();
        for (XmlNode child = first; child != null; child = child.next) {
            if (child.name.equals(wanted)) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(4);
                }
                found.add(child);
            }
        }
        return found;
    }

    /** All of these names below this element, however deep, but not one inside another. */
    public List<XmlNode> below(String... names) {
        List<XmlNode> found = new ArrayList<>();
        collect(List.of(names), found);
        return found;
    }

    private void collect(List<String> names, List<XmlNode> found) {
        for (XmlNode child = first; child != null; child = child.next) {
            if (names.contains(child.name)) {
                found.add(child);
            } else {
                child.collect(names, found);
            }
        }
    }

    /** The first child of the first of these names that there is. */
    public Optional<XmlNode> first(String... names) {
        for (String wanted : names) {
            for (XmlNode child = first; child != null; child = child.next) {
                if (child.name.equals(wanted)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** The value of the first child of these names that has one; empty where none has. */
    public String value(String... names) {
        for (String wanted : names) {
            for (XmlNode child = first; child != null; child = child.next) {
                if (child.name.equals(wanted)) {
                    String value = child.value();
                    if (!value.isEmpty()) {
                        return value;
                    }
                }
            }
        }
        return "";
    }

    /** The text; where it holds elements, with these as HTML. */
    public String value() {
        return (first == null ? text : Markup.inside(this)).strip();
    }

    public boolean hasChildren() {
        return first != null;
    }

    /** An attribute's value, null where there is none or it is blank. */
    public @Nullable String attribute(String wanted) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(wanted)) {
                String value = attributes[i + 1].strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    public boolean has(String wanted, String attributeValue) {
        return attributeValue.equalsIgnoreCase(attribute(wanted));
    }

    /** What URLs here are relative to: {@code xml:base} of this element and those around it (XML Base, section 4). */
    public URI base(URI outermost) {
        URI outer = parent == null ? outermost : parent.base(outermost);
        String own = attributes.length == 0 ? null : attribute("xml:base");
        return own == null ? outer : WebUrls.resolve(outer, own).orElse(outer);
    }

    /** {@code xml:lang} of this element or the nearest around it. */
    public @Nullable String language() {
        for (XmlNode at = this; at != null; at = at.parent) {
            String language = at.attributes.length == 0 ? null : at.attribute("xml:lang");
            if (language != null) {
                return language;
            }
        }
        return null;
    }
}

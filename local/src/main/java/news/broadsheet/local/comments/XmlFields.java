package news.broadsheet.local.comments;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What one record says: the text of its children ({@code message}) and grandchildren ({@code author/name}), and the
 * attributes of the record ({@code @dsq:id}) and its children ({@code thread@dsq:id}), by their names as written. Namespaces
 * are not resolved: the systems write fixed prefixes, and a record torn from its file has no declarations. Of an element
 * that comes twice the first counts.
 */
record XmlFields(Map<String, String> values) {

    static final String NOT_WELL_FORMED = "It is not well-formed XML.";

    private static final int MOST_LEVELS = 3;
    private static final Pattern SUSPECT = Pattern.compile("<!\\[CDATA\\[|]]>|&(#[xX]?[0-9a-fA-F]{1,8};|[a-z]{2,4};)?");
    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Empty where the record is no well-formed XML. */
    static Optional<XmlFields> of(String xml) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(mended(xml)));
            return Optional.of(new XmlFields(new Walk(reader).values()));
        } catch (XMLStreamException e) {
            return Optional.empty();
        }
    }

    /** Whether there is such an element or attribute, if perhaps an empty one. */
    boolean has(String path) {
        return values.containsKey(path);
    }

    /** The text as it stands; empty where there is none. */
    String raw(String path) {
        return values.getOrDefault(path, "");
    }

    /** The text without white space around it, where there is any. */
    Optional<String> text(String path) {
        return Optional.of(raw(path).strip()).filter(text -> !text.isEmpty());
    }

    /** The first of these that has a text. */
    Optional<String> either(String path, String other) {
        return text(path).or(() -> text(other));
    }

    /**
     * Ampersands that begin nothing XML knows, and names of HTML's or of a document type's entities, as the signs they are;
     * numbers of characters that XML forbids, gone; outside of CDATA alone.
     */
    private static String mended(String xml) {
        Matcher suspect = SUSPECT.matcher(xml);
        StringBuilder mended = new StringBuilder(xml.length() + 16);
        int from = 0;
        while (suspect.find()) {
            if (suspect.group().startsWith("<")) {
                int end = xml.indexOf("]]>", suspect.end());
                int after = end < 0 ? xml.length() : end + 3;
                mended.append(xml, from, after);
                from = after;
                suspect.region(after, xml.length());
            } else {
                mended.append(xml, from, suspect.start()).append(meant(suspect.group()));
                from = suspect.end();
            }
        }
        return mended.append(xml, from, xml.length()).toString();
    }

    private static String meant(String suspect) {
        return switch (suspect) {
            case "&amp;", "&lt;", "&gt;", "&quot;", "&apos;" -> suspect;
            case "]]>" -> "]]&gt;";
            default -> suspect.startsWith("&#") ? number(suspect) : "&amp;" + suspect.substring(1);
        };
    }

    private static String number(String reference) {
        boolean hex = reference.charAt(2) == 'x' || reference.charAt(2) == 'X';
        try {
            int c = Integer.parseUnsignedInt(reference.substring(hex ? 3 : 2, reference.length() - 1), hex ? 16 : 10);
            boolean allowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (Character.isValidCodePoint(c) && c >= ' ' && PlainText.isCharacter(c));
            return allowed ? "&#" + c + ";" : "";
        } catch (NumberFormatException e) {
            return "&amp;" + reference.substring(1);
        }
    }

    /** One way through a record. */
    private static final class Walk {

        private final Map<String, String> values = new HashMap<>();
        private final Deque<String> path = new ArrayDeque<>();
        private final Deque<StringBuilder> texts = new ArrayDeque<>();
        private final XMLStreamReader reader;
        private int depth;

        Walk(XMLStreamReader reader) {
            this.reader = reader;
        }

        Map<String, String> values() throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                    default -> {}
                }
            }
            return values;
        }

        private void start() {
            depth++;
            if (depth > MOST_LEVELS) {
                return;
            }
            String name = reader.getName().getLocalPart();
            path.push(depth <= 2 ? (depth == 1 ? "" : name) : path.element() + "/" + name);
            texts.push(new StringBuilder());
            for (int i = 0; depth <= 2 && i < reader.getAttributeCount(); i++) {
                values.putIfAbsent(path.element() + "@" + attribute(i), reader.getAttributeValue(i));
            }
        }

        private String attribute(int i) {
            String prefix = reader.getAttributePrefix(i);
            String name = reader.getAttributeLocalName(i);
            return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
        }

        private void text() {
            if (depth <= MOST_LEVELS) {
                texts.element().append(reader.getText());
            }
        }

        private void end() {
            depth--;
            if (depth < MOST_LEVELS) {
                values.putIfAbsent(path.pop(), texts.pop().toString());
            }
        }
    }
}

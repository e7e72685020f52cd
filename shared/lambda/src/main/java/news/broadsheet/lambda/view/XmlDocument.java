package news.broadsheet.lambda.view;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML that any parser takes, whatever the texts are: escaped, and without what XML has no place for. It does not know
 * what it writes; whoever does closes what they open.
 */
public final class XmlDocument {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private interface Step {
        void run() throws XMLStreamException;
    }

    public XmlDocument() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
    }

    public XmlDocument start(String name) {
        return step(() -> xml.writeStartElement(name));
    }

    /** Of the element that was started last, before anything stands in it; nothing where there is no value. */
    public XmlDocument attribute(String name, @Nullable String value) {
        return value == null ? this : step(() -> xml.writeAttribute(name, valid(value)));
    }

    public XmlDocument text(String value) {
        return step(() -> xml.writeCharacters(valid(value)));
    }

    public XmlDocument end() {
        return step(xml::writeEndElement);
    }

    /** An element with nothing but text; nothing where there is no value. */
    public XmlDocument element(String name, @Nullable String value) {
        return value == null ? this : start(name).text(value).end();
    }

    public byte[] bytes() {
        step(xml::writeEndDocument);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private XmlDocument step(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw cannotFail(e);
        }
    }

    private static IllegalStateException cannotFail(XMLStreamException e) {
        return new IllegalStateException("writing to a string cannot fail", e);
    }

    /** XML 1.0 section 2.2 has no place for most controls, nor for halves of surrogate pairs. */
    public static String valid(String value) {
        if (value.codePoints().allMatch(XmlDocument::isValid)) {
            return value;
        }
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().filter(XmlDocument::isValid).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isValid(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }
}

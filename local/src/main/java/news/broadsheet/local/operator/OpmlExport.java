package news.broadsheet.local.operator;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.broadsheet.ingest.web.Languages;

/** Writes sources as OPML 2.0, with our own attributes for what OPML has no word for. {@link Opml} reads it back. */
public final class OpmlExport {

    private static final String PREFIX = "broadsheet";

    private OpmlExport() {}

    /** @throws XMLStreamException where the stream takes no more */
    public static void write(List<SourceRequest> sources, Instant now, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("opml");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace(PREFIX, OpmlOutline.NAMESPACE);
        head(xml, now);
        xml.writeCharacters("\n");
        xml.writeStartElement("body");
        for (SourceRequest source : sources) {
            xml.writeCharacters("\n  ");
            outline(xml, source);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
    }

    private static void head(XMLStreamWriter xml, Instant now) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("head");
        element(xml, "title", "Sources of Broadsheet");
        element(
                xml,
                "dateCreated",
                DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).format(now.atOffset(ZoneOffset.UTC)));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void outline(XMLStreamWriter xml, SourceRequest source) throws XMLStreamException {
        String name = source.name().orElse(source.feed().getHost());
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", name);
        xml.writeAttribute("title", name);
        xml.writeAttribute("xmlUrl", source.feed().toString());
        optional(xml, "htmlUrl", source.home());
        optional(xml, "language", source.language().filter(tag -> !tag.equals(Languages.UNKNOWN)));
        optional(xml, "category", source.section());
        if (source.id().isPresent()) {
            xml.writeAttribute(PREFIX, OpmlOutline.NAMESPACE, "id", source.id().get());
        }
        xml.writeAttribute(
                PREFIX, OpmlOutline.NAMESPACE, "rights", source.rights().name().toLowerCase(Locale.ROOT));
    }

    private static void optional(XMLStreamWriter xml, String name, Optional<String> value) throws XMLStreamException {
        if (value.isPresent()) {
            xml.writeAttribute(name, value.get());
        }
    }
}

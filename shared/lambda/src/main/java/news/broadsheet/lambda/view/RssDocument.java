package news.broadsheet.lambda.view;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.broadsheet.lambda.http.Response;

/** Writes RSS 2.0 (https://www.rssboard.org/rss-specification). */
final class RssDocument {

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private RssDocument() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    static Response answer(Syndication feed) {
        try {
            byte[] body = new RssDocument().write(feed).getBytes(StandardCharsets.UTF_8);
            return new Response(
                    200,
                    Map.of("content-type", "application/rss+xml; charset=utf-8", "cache-control", Syndication.CACHE),
                    body);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to a string cannot fail", e);
        }
    }

    private String write(Syndication feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeAttribute("xmlns:dc", DUBLIN_CORE);
        xml.writeStartElement("channel");
        element("title", feed.title());
        element("link", feed.home());
        element("description", feed.description());
        if (feed.language() != null) {
            element("language", feed.language());
        }
        for (Syndication.Item item : feed.items()) {
            item(item);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void item(Syndication.Item item) throws XMLStreamException {
        xml.writeStartElement("item");
        element("title", item.title());
        element("link", item.link());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(item.id());
        xml.writeEndElement();
        element("dc:creator", item.by());
        element("pubDate", date(item.at()));
        element("description", item.html() == null ? escaped(item.text()) : item.html());
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(valid(value));
        xml.writeEndElement();
    }

    /** A description is HTML, so plain text has to be made it. */
    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** RFC 822 with a year of four digits, as RSS asks for. */
    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }

    /** XML 1.0 section 2.2 has no place for most controls, nor for halves of surrogate pairs. */
    private static String valid(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xd7ff)
                        || (c >= 0xe000 && c <= 0xfffd)
                        || c >= 0x10000)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}

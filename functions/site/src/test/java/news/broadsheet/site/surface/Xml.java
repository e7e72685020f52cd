package news.broadsheet.site.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import news.broadsheet.testkit.Answer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads documents by the JDK's strict parser, which knows namespaces. */
final class Xml {

    private Xml() {}

    static Document read(Answer answer) {
        return read(Surface.body(answer));
    }

    static Document read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static Document read(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("this is not well-formed: " + new String(bytes, UTF_8), e);
        }
    }

    static List<Element> all(Document document, String namespace, String name) {
        return elements(document.getElementsByTagNameNS(namespace, name));
    }

    /** Whatever their namespace. */
    static List<Element> all(Element element, String name) {
        return elements(element.getElementsByTagNameNS("*", name));
    }

    static List<String> texts(Document document, String namespace, String name) {
        return all(document, namespace, name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    static String text(Element element, String name) {
        return all(element, name).getFirst().getTextContent();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}

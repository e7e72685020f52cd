package news.broadsheet.local.operator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.broadsheet.local.operator.SourceRequest.Display;

/**
 * Reads the subscriptions of an OPML file, however deep its outlines nest. A document type is refused: it is the door for
 * entities that read files or never end.
 */
public final class Opml {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private Opml() {}

    /** @throws IOException with a sentence for people, where the file cannot be used */
    public static List<SourceRequest> read(Path file, Display rights) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("The OPML file " + file + " cannot be read.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("The OPML file " + file + " is larger than 10 MiB.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            List<SourceRequest> sources = List.copyOf(outlines(in, rights).values());
            if (sources.isEmpty()) {
                throw new IOException("The OPML file " + file + " names no feed.");
            }
            return sources;
        } catch (XMLStreamException e) {
            throw new IOException(
                    "The OPML file " + file + " is not valid XML (line "
                            + e.getLocation().getLineNumber() + ").",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException("The OPML file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Map<String, SourceRequest> outlines(InputStream in, Display rights) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(in);
        Map<String, SourceRequest> byFeed = new LinkedHashMap<>();
        boolean root = true;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new IllegalArgumentException("it has a document type.");
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (root && !reader.getLocalName().equalsIgnoreCase("opml")) {
                throw new IllegalArgumentException("it is not OPML.");
            }
            root = false;
            String feed = reader.getAttributeValue(null, "xmlUrl");
            if (reader.getLocalName().equals("outline") && feed != null && !feed.isBlank()) {
                Optional<String> name = first(reader, "title").or(() -> first(reader, "text"));
                byFeed.putIfAbsent(feed.strip(), SourceRequest.of(SourceRequest.feed(feed), name, rights));
            }
        }
        return byFeed;
    }

    private static Optional<String> first(XMLStreamReader reader, String attribute) {
        return Optional.ofNullable(reader.getAttributeValue(null, attribute))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}

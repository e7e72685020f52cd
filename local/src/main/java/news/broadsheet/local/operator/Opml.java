package news.broadsheet.local.operator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.broadsheet.local.operator.SourceRequest.Display;

/**
 * Reads the subscriptions of an OPML file, however deep its outlines nest. A document type is refused: it is the door for
 * entities that read files or never end.
 *
 * @param sources one for each feed, in the file's order
 * @param refused a sentence for each outline that names no feed of the web
 */
public record Opml(List<SourceRequest> sources, List<String> refused) {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    public Opml {
        sources = List.copyOf(sources);
        refused = List.copyOf(refused);
    }

    /**
     * @param rights of all its sources; where nothing is given, what an export of ours says, else an excerpt
     * @throws IOException with a sentence for people, where the file cannot be used
     */
    public static Opml read(Path file, Optional<Display> rights) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IOException("The OPML file " + file + " cannot be read.");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException("The OPML file " + file + " is larger than 10 MiB.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Opml opml = new Reading(rights).read(in);
            if (opml.sources().isEmpty() && opml.refused().isEmpty()) {
                throw new IOException("The OPML file " + file + " names no feed.");
            }
            return opml;
        } catch (XMLStreamException e) {
            throw new IOException(
                    "The OPML file " + file + " is not valid XML (line "
                            + e.getLocation().getLineNumber() + ").",
                    e);
        } catch (IllegalArgumentException e) {
            throw new IOException("The OPML file " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** One reading of one file: what is open above the outline at hand, and what was found so far. */
    private static final class Reading {

        private final Optional<Display> rights;
        private final Map<String, SourceRequest> byFeed = new LinkedHashMap<>();
        private final Set<String> refused = new LinkedHashSet<>();
        private final Deque<String> folders = new ArrayDeque<>();

        Reading(Optional<Display> rights) {
            this.rights = rights;
        }

        Opml read(InputStream in) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            boolean root = true;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new IllegalArgumentException("it has a document type.");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root && !reader.getLocalName().equalsIgnoreCase("opml")) {
                        throw new IllegalArgumentException("it is not OPML.");
                    }
                    root = false;
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT && isOutline(reader)) {
                    folders.pop();
                }
            }
            return new Opml(List.copyOf(byFeed.values()), List.copyOf(refused));
        }

        private void start(XMLStreamReader reader) {
            if (!isOutline(reader)) {
                return;
            }
            OpmlOutline outline = new OpmlOutline(reader);
            try {
                outline.feed().ifPresent(feed -> byFeed.putIfAbsent(feed, outline.source(feed, folders, rights)));
            } catch (IllegalArgumentException e) {
                refused.add(String.valueOf(e.getMessage()));
            }
            folders.push(outline.name().orElse(""));
        }

        private static boolean isOutline(XMLStreamReader reader) {
            return reader.getLocalName().equals("outline");
        }
    }
}

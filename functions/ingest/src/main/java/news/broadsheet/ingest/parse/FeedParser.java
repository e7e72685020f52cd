package news.broadsheet.ingest.parse;

import java.util.List;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.repair.Flaw;
import news.broadsheet.ingest.parse.repair.Flaws;
import news.broadsheet.ingest.parse.xml.XmlNode;
import news.broadsheet.ingest.parse.xml.XmlReader;
import org.jsoup.parser.Tag;

/**
 * Reads a source feed of any format. Whatever the bytes are, the answer is a result: nothing is thrown, entities of a
 * DOCTYPE are never expanded, and depth and number of entries are bounded.
 */
public final class FeedParser {

    /** Most entries taken from one document. */
    public static final int MOST_ENTRIES = 1_000;

    private FeedParser() {}

    public static FeedResult parse(FeedDocument document) {
        if (document.body().length == 0) {
            return new NotAFeed("The answer is empty.");
        }
        if (Charsets.isBinary(document.body())) {
            return new NotAFeed("The answer is binary data, not a feed.");
        }
        Flaws flaws = new Flaws();
        String text = Charsets.decode(document, flaws);
        if (text.isBlank()) {
            return new NotAFeed("The answer is empty.");
        }
        Reading reading = new Reading(document, flaws);
        return JsonFeedFormat.isJson(text) ? JsonFeedFormat.read(text, reading) : markup(text, reading);
    }

    private static FeedResult markup(String text, Reading reading) {
        XmlNode tree = XmlReader.read(text, reading.flaws());
        // Not only outermost: some sites wrap the feed into the frame of their pages.
        List<XmlNode> roots = tree.below("rss", "rdf:rdf", "rdf", "atom:feed", "channel");
        if (roots.isEmpty()) {
            return refuse(tree);
        }
        XmlNode root = roots.getFirst();
        if (root.isEmpty() && !tree.isClosed()) {
            return new NotAFeed("The feed breaks off before it says anything.");
        }
        return switch (root.name()) {
            case "rdf:rdf", "rdf" -> RdfFormat.read(root, reading);
            case "atom:feed" -> AtomFormat.read(root, reading);
            default -> RssFormat.read(root, reading);
        };
    }

    /** A document is there to its end where the element is closed that all entries stand in. */
    static boolean isComplete(XmlNode container, Reading reading) {
        if (!container.isClosed()) {
            reading.flaws().add(Flaw.DOCUMENT_CUT);
        }
        return container.isClosed();
    }

    private static NotAFeed refuse(XmlNode tree) {
        List<XmlNode> outermost = tree.children();
        if (outermost.isEmpty()) {
            return new NotAFeed("The answer is plain text, not a feed.");
        }
        String name = outermost.getFirst().name();
        String local = name.substring(name.indexOf(':') + 1);
        return Tag.isKnownTag(local)
                ? new NotAFeed("The answer is an HTML page, not a feed.")
                : new NotAFeed("The answer is XML of another kind: its root element is <" + shorten(name) + ">.");
    }

    private static String shorten(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}

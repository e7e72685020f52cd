package news.broadsheet.ingest.parse;

import java.util.Locale;
import java.util.Optional;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Reads a source feed of any format. Whatever the bytes are, the answer is a result: nothing is thrown, entities of a
 * DOCTYPE are never expanded, and depth and number of entries are bounded.
 */
public final class FeedParser {

    /** Most entries taken from one document. */
    public static final int MOST_ENTRIES = 1_000;

    /** Nested deeper than any feed; what lies deeper is read as if it lay here. */
    private static final int MAX_DEPTH = 256;

    private FeedParser() {}

    public static FeedResult parse(FeedDocument document) {
        if (document.body().length == 0) {
            return new NotAFeed("The answer is empty.");
        }
        if (Charsets.isBinary(document.body())) {
            return new NotAFeed("The answer is binary data, not a feed.");
        }
        String text = Charsets.decode(document).strip();
        if (text.isEmpty()) {
            return new NotAFeed("The answer is empty.");
        }
        return text.startsWith("{") || text.startsWith("[")
                ? JsonFeedFormat.read(text, document.url())
                : markup(text, document);
    }

    private static FeedResult markup(String text, FeedDocument document) {
        Document tree = Jsoup.parse(text, "", Parser.xmlParser().setMaxDepth(MAX_DEPTH));
        tree.outputSettings().prettyPrint(false);
        for (Element root : tree.children()) {
            Optional<FeedResult> feed = feed(root, text, document);
            if (feed.isPresent()) {
                return feed.get();
            }
        }
        // Some sites wrap the feed into the frame of their pages.
        Element wrapped = tree.selectFirst("html > body > rss, html > body > feed");
        return Optional.ofNullable(wrapped)
                .flatMap(root -> feed(root, text, document))
                .orElseGet(() -> refuse(tree));
    }

    private static Optional<FeedResult> feed(Element root, String text, FeedDocument document) {
        XmlNode node = new XmlNode(root);
        Optional<ParsedFeed> feed = switch (node.name()) {
            case "rss" ->
                Optional.of(RssFormat.read(node, Ending.of(text, "item", root.tagName(), "channel"), document.url()));
            case "rdf:rdf", "rdf" ->
                Optional.of(RdfFormat.read(node, Ending.of(text, "item", root.tagName()), document.url()));
            case "atom:feed", "feed" ->
                Optional.of(AtomFormat.read(node, Ending.of(text, "entry", root.tagName()), document.url()));
            default -> Optional.empty();
        };
        return feed.<FeedResult>map(result -> root.childrenSize() > 0 || result.complete() || text.endsWith("/>")
                ? result
                : new NotAFeed("The feed breaks off before it says anything."));
    }

    private static NotAFeed refuse(Document tree) {
        Element root = tree.firstElementChild();
        if (root == null) {
            return new NotAFeed("The answer is plain text, not a feed.");
        }
        String name = root.normalName().toLowerCase(Locale.ROOT);
        return name.equals("html") || Tag.isKnownTag(name)
                ? new NotAFeed("The answer is an HTML page, not a feed.")
                : new NotAFeed("The answer is XML of another kind: its root element is <" + shorten(name) + ">.");
    }

    private static String shorten(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}

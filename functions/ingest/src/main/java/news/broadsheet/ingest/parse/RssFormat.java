package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.List;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.xml.XmlNode;
import news.broadsheet.ingest.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0 and its elder versions 0.91 and 0.92 (rssboard.org/rss-specification), and Microsoft's CDF, whose channel is the
 * root.
 */
final class RssFormat {

    private RssFormat() {}

    static ParsedFeed read(XmlNode root, Reading reading) {
        String version = root.attribute("version");
        XmlNode channel = root.first("channel").orElse(root);
        // Where the end of the channel is there, what is missing is of no interest.
        XmlNode container = channel.isClosed() ? channel : root;
        return read(version == null ? "RSS" : "RSS " + version, channel, root, container, reading);
    }

    /**
     * The part that RSS 2.0 and RDF have in common.
     *
     * @param scope what the items stand in, however deep: an element left open above them swallows what follows
     * @param container what is closed where the document is there to its end
     */
    static ParsedFeed read(String format, XmlNode channel, XmlNode scope, XmlNode container, Reading reading) {
        URI base = channel.base(reading.base());
        FeedLinks links = FeedLinks.of(channel, base, reading);
        String home = links.home() == null ? reading.address(base, channel.attribute("href")) : links.home();
        String language = language(channel);
        List<XmlNode> items =
                scope.below("item").stream().filter(XmlNode::isClosed).toList();
        boolean complete = FeedParser.isComplete(container, reading);
        RssItem reader = new RssItem(reading, channel.base(reading.base(home)), language);
        List<Entry> entries = reading.entries(items, reader::read);
        return new ParsedFeed(
                format,
                about(channel, scope, home, language, base, reading),
                links.links(),
                PaceExtension.read(channel),
                entries,
                Deletions.read(channel, reading),
                complete,
                reading.repairs());
    }

    private static About about(
            XmlNode channel,
            XmlNode scope,
            @Nullable String home,
            @Nullable String language,
            URI base,
            Reading reading) {
        String updated = channel.value(
                "lastbuilddate",
                "pubdate",
                "dcterms:modified",
                "dc:date",
                "atom:updated",
                "dcterms:issued",
                "dcterms:created");
        String description =
                channel.value("description", "atom:subtitle", "dc:description", "itunes:summary", "itunes:subtitle");
        return new About(
                Titles.plain(channel.value("title", "dc:title", "atom:title", "itunes:title"), reading.flaws()),
                home,
                PlainText.of(description),
                language,
                reading.date(updated),
                Logo.of(channel, scope, base),
                RightsExtension.read(channel, base));
    }

    private static @Nullable String language(XmlNode channel) {
        String language = channel.value("language", "dc:language");
        return language.isEmpty() ? channel.language() : language;
    }
}

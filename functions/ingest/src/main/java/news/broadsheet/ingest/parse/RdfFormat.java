package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import news.broadsheet.ingest.parse.FeedResult.NotAFeed;

/** RSS 1.0 (web.resource.org/rss/1.0/spec) and 0.90: RDF documents whose items stand beside the channel. */
final class RdfFormat {

    private RdfFormat() {}

    static FeedResult read(XmlNode root, Ending ending, URI url) {
        Optional<XmlNode> channel = root.first("channel");
        List<XmlNode> items = root.below("item");
        if (channel.isEmpty() && items.isEmpty()) {
            return new NotAFeed("The RDF document holds no channel and no items.");
        }
        return RssFormat.read(channel.orElse(root), items, ending, url);
    }
}

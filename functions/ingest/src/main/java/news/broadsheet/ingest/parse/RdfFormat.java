package news.broadsheet.ingest.parse;

import java.net.URI;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;

/** RSS 1.0 (web.resource.org/rss/1.0/spec) and 0.90: RDF documents whose items stand beside the channel. */
final class RdfFormat {

    private RdfFormat() {}

    static ParsedFeed read(XmlNode root, Ending ending, URI url) {
        return RssFormat.read(root.first("channel").orElse(root), root.below("item"), ending, url);
    }
}

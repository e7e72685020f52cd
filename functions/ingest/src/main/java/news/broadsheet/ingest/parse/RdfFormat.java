package news.broadsheet.ingest.parse;

import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.parse.xml.XmlNode;

/** RSS 1.0 (web.resource.org/rss/1.0/spec) and 0.90: RDF documents whose items stand beside the channel. */
final class RdfFormat {

    private RdfFormat() {}

    static ParsedFeed read(XmlNode root, Reading reading) {
        XmlNode channel = root.first("channel").orElse(root);
        // RSS 0.90 does not know rdf:about, 1.0 asks for it.
        String version = channel.attribute("rdf:about") == null ? "0.90" : "1.0";
        return RssFormat.read("RSS " + version, channel, root, root, reading);
    }
}

package news.broadsheet.ingest.parse.xml;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces of news feeds, each with the prefix that everyone gives it; elements of RSS have none. */
final class Namespaces {

    static final String ATOM = "atom:";

    /** In lower case, http, without a slash at the end: that is what publishers get wrong. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink:"),
            Map.entry("http://www.w3.org/2000/svg", "svg:"),
            Map.entry("http://www.w3.org/1998/math/mathml", "math:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
            // RSS 0.90, 1.0 and the 2.0 of those who gave it a namespace.
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://purl.org/net/rss1.1#", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://backend.userland.com/rss091", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://cyber.law.harvard.edu/rss", ""),
            // Atom 1.0, 0.3 and the drafts between.
            Map.entry("http://www.w3.org/2005/atom", ATOM),
            Map.entry("http://purl.org/atom/ns#", ATOM),
            Map.entry("http://purl.org/atom/ns", ATOM),
            Map.entry("http://purl.org/atom-blog/ns#", ATOM),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at:"),
            Map.entry("http://purl.org/syndication/history/1.0", "fh:"),
            Map.entry("http://purl.org/syndication/thread/1.0", "thr:"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc:"),
            Map.entry("http://purl.org/dc/terms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy:"),
            Map.entry("http://purl.org/rss/1.0/modules/slash", "slash:"),
            Map.entry("http://purl.org/rss/1.0/modules/dc", "dc:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://search.yahoo.com/rss", "media:"),
            Map.entry("http://video.search.yahoo.com/mrss", "media:"),
            Map.entry("http://tools.search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://www.itunesu.com/feed", "itunesu:"),
            Map.entry("http://podcastindex.org/namespace/1.0", "podcast:"),
            Map.entry("http://www.google.com/schemas/play-podcasts/1.0", "googleplay:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"),
            Map.entry("http://www.georss.org/georss", "georss:"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos#", "geo:"),
            Map.entry("http://web.resource.org/cc", "cc:"),
            Map.entry("http://creativecommons.org/ns#", "cc:"),
            Map.entry("http://backend.userland.com/creativecommonsrssmodule", "cc:"),
            Map.entry("http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html", "cc:"),
            Map.entry("http://blogs.law.harvard.edu/tech/creativecommonsrssmodule", "cc:"));

    private Namespaces() {}

    /** The usual prefix with its colon, empty for RSS; null for a namespace that says nothing to us. */
    static @Nullable String usual(String uri) {
        String name = uri.strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("https:")) {
            name = "http:" + name.substring("https:".length());
        }
        return USUAL.get(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }

    /** What a prefix means that was never declared, or whose namespace is not known: what everyone means by it. */
    static String guess(String prefix) {
        String name = prefix.toLowerCase(Locale.ROOT);
        return name.equals("creativecommons") ? "cc:" : name + ":";
    }
}

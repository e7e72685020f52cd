package news.broadsheet.ingest.parse;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebUrls;

/** RSS 2.0 and its elder versions 0.91 and 0.92 (rssboard.org/rss-specification). */
final class RssFormat {

    private RssFormat() {}

    static ParsedFeed read(XmlNode root, Ending ending, URI url) {
        return read(root.first("channel").orElse(root), root.below("item"), ending, url);
    }

    /** The part that RSS 2.0 and RDF have in common: they differ in where the items stand. */
    static ParsedFeed read(XmlNode channel, List<XmlNode> items, Ending ending, URI url) {
        URI base = channel.base(url);
        String home = WebUrls.resolved(base, channel.value("link"));
        if (home == null) {
            home = channel.all("atom:link").stream()
                    .filter(link -> link.has("rel", "alternate"))
                    .map(link -> WebUrls.resolved(base, link.attribute("href")))
                    .findFirst()
                    .orElse(null);
        }
        String language = channel.value("language", "dc:language");
        RssItem reader = new RssItem(home == null ? url : URI.create(home), language.isEmpty() ? null : language);
        return new ParsedFeed(
                "RSS",
                new About(
                        PlainText.of(channel.value("title", "dc:title")),
                        home,
                        "",
                        language.isEmpty() ? channel.language() : language,
                        null,
                        null,
                        null),
                Links.NONE,
                new Pace(ttl(channel.value("ttl")), Set.of(), Set.of()),
                Entries.read(items, ending, reader::read),
                List.of(),
                ending.complete(),
                List.of());
    }

    /** Minutes between polls, as the publisher wishes. */
    private static Duration ttl(String minutes) {
        return minutes.matches("\\d{1,6}") ? Duration.ofMinutes(Long.parseLong(minutes)) : Duration.ZERO;
    }
}

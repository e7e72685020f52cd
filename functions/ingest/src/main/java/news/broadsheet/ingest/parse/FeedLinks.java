package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.ingest.parse.xml.XmlNode;
import org.jspecify.annotations.Nullable;

/**
 * The links of a feed, those of RSS and of Atom, by their relation (RFC 4287 4.2.7, RFC 5005, WebSub 4).
 *
 * @param home the site it stands for
 */
record FeedLinks(@Nullable String home, Links links) {

    static FeedLinks of(XmlNode feed, URI base, Reading reading) {
        List<XmlNode> all = new ArrayList<>(feed.all("link"));
        all.addAll(feed.all("atom:link"));
        List<String> hubs = new ArrayList<>();
        String self = null;
        String older = null;
        String archive = null;
        for (XmlNode link : all) {
            String url = reading.address(link.base(base), link.attribute("href"));
            String relation = relation(link);
            if (url != null) {
                switch (relation) {
                    case "hub" -> hubs.add(url);
                    case "self" -> self = self == null ? url : self;
                    case "next" -> older = older == null ? url : older;
                    case "prev-archive" -> archive = archive == null ? url : archive;
                    default -> {}
                }
            }
        }
        String moved = reading.address(base, feed.value("itunes:new-feed-url"));
        Links links = new Links(self, hubs, older == null ? archive : older, moved);
        return new FeedLinks(page(all, base, reading), links);
    }

    /** The page it stands for: an alternate link, HTML before other types, a link that says nothing counting as one. */
    static @Nullable String page(List<XmlNode> links, URI base, Reading reading) {
        String otherwise = null;
        for (XmlNode link : links) {
            if (relation(link).equals("alternate")) {
                String href = link.attribute("href");
                String url = reading.address(link.base(base), href == null ? link.value() : href);
                String type = link.attribute("type");
                boolean html = type == null || type.toLowerCase(Locale.ROOT).contains("html");
                if (url != null && html) {
                    return url;
                }
                otherwise = otherwise == null ? url : otherwise;
            }
        }
        return otherwise;
    }

    /** {@code alternate} where it says none, and without the registry's address (RFC 4287 4.2.7.2). */
    static String relation(XmlNode link) {
        String rel = link.attribute("rel");
        if (rel == null) {
            return "alternate";
        }
        String name = rel.toLowerCase(Locale.ROOT);
        return name.startsWith("http://www.iana.org/assignments/relation/")
                ? name.substring(name.lastIndexOf('/') + 1)
                : name;
    }
}

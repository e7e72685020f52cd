package news.broadsheet.lambda.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import news.broadsheet.lambda.view.Syndication.Item;
import news.broadsheet.lambda.view.Syndication.Origin;
import news.broadsheet.lambda.view.Syndication.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Writes RSS 2.0 (https://www.rssboard.org/rss-specification), with what it lacks from Atom, Dublin Core and Media RSS. It
 * has no word for what was taken back.
 */
final class RssDocument {

    static final String TYPE = "application/rss+xml";

    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private final XmlDocument xml = new XmlDocument();

    private RssDocument() {}

    static byte[] of(Syndication feed) {
        return new RssDocument().write(feed);
    }

    private byte[] write(Syndication feed) {
        xml.start("rss")
                .attribute("version", "2.0")
                .attribute("xmlns:dc", DUBLIN_CORE)
                .attribute("xmlns:atom", AtomDocument.NAMESPACE)
                .attribute("xmlns:media", AtomDocument.MEDIA)
                .start("channel")
                .element("title", feed.title())
                .element("link", feed.home())
                .element("description", feed.description())
                .element("language", feed.language());
        if (feed.publication() != null) {
            publication(feed.publication());
        }
        feed.items().forEach(this::item);
        return xml.end().end().bytes();
    }

    private void publication(Publication about) {
        xml.element("lastBuildDate", date(about.changed()));
        link("self", TYPE, about.self());
        link("hub", null, about.hub());
    }

    private void item(Item item) {
        xml.start("item")
                .element("title", item.title())
                .element("link", item.link())
                .start("guid")
                .attribute("isPermaLink", "false")
                .text(item.id())
                .end()
                .element("dc:creator", item.by())
                .element("pubDate", date(item.at()));
        if (item.updated() != null) {
            xml.element("atom:updated", item.updated().toString());
        }
        item.categories().forEach(category -> xml.element("category", category));
        Origin origin = item.origin();
        if (origin != null) {
            link("via", "text/html", origin.article());
            xml.start("source")
                    .attribute("url", origin.feed())
                    .text(origin.name())
                    .end();
        }
        if (item.image() != null) {
            xml.start("media:thumbnail").attribute("url", item.image()).end();
        }
        xml.element("dc:language", item.language())
                .element("description", item.html() == null ? escaped(item.text()) : item.html())
                .end();
    }

    private void link(String relation, @Nullable String type, @Nullable String address) {
        if (address != null) {
            xml.start("atom:link")
                    .attribute("rel", relation)
                    .attribute("type", type)
                    .attribute("href", address)
                    .end();
        }
    }

    /** A description is HTML, so plain text has to be made it. */
    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** RFC 822 with a year of four digits, as RSS asks for. */
    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}

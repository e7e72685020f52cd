package news.broadsheet.lambda.view;

import java.time.Instant;
import news.broadsheet.lambda.view.Syndication.Item;
import news.broadsheet.lambda.view.Syndication.Origin;
import news.broadsheet.lambda.view.Syndication.Publication;
import news.broadsheet.lambda.view.Syndication.Taken;
import org.jspecify.annotations.Nullable;

/** Writes Atom 1.0 (RFC 4287), with tombstones of what was taken back (RFC 6721). */
final class AtomDocument {

    static final String TYPE = "application/atom+xml";
    static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    static final String MEDIA = "http://search.yahoo.com/mrss/";

    private static final String TOMBSTONES = "http://purl.org/atompub/tombstones/1.0";

    private final XmlDocument xml = new XmlDocument();
    private final Syndication feed;

    private AtomDocument(Syndication feed) {
        this.feed = feed;
    }

    static byte[] of(Syndication feed, Publication about) {
        return new AtomDocument(feed).write(about);
    }

    private byte[] write(Publication about) {
        xml.start("feed")
                .attribute("xmlns", NAMESPACE)
                .attribute("xmlns:at", TOMBSTONES)
                .attribute("xmlns:media", MEDIA)
                .attribute("xml:lang", feed.language())
                .element("id", about.self())
                .element("title", feed.title())
                .element("subtitle", feed.description())
                .element("updated", about.changed().toString());
        link("alternate", "text/html", feed.home());
        link("self", TYPE, about.self());
        link("hub", null, about.hub());
        for (Taken taken : about.taken()) {
            xml.start("at:deleted-entry")
                    .attribute("ref", taken.id())
                    .attribute("when", taken.at().toString())
                    .end();
        }
        feed.items().forEach(this::entry);
        return xml.end().bytes();
    }

    private void entry(Item item) {
        Instant updated = item.updated() == null ? item.at() : item.updated();
        xml.start("entry")
                .attribute("xml:lang", item.language())
                .element("id", item.id())
                .element("title", item.title());
        link("alternate", "text/html", item.link());
        xml.element("published", item.at().toString()).element("updated", updated.toString());
        Origin origin = item.origin();
        if (origin != null) {
            link("via", "text/html", origin.article());
        }
        xml.start("author").element("name", item.by());
        xml.element("uri", origin == null ? null : origin.home()).end();
        item.categories()
                .forEach(category ->
                        xml.start("category").attribute("term", category).end());
        if (item.html() != null) {
            xml.start("content").attribute("type", "html").text(item.html()).end();
        } else if (!item.text().isEmpty()) {
            xml.start("summary").attribute("type", "text").text(item.text()).end();
        }
        if (item.image() != null) {
            xml.start("media:thumbnail").attribute("url", item.image()).end();
        }
        if (origin != null) {
            source(origin, updated);
        }
        xml.end();
    }

    /** RFC 4287 4.2.11: whose entry it is. */
    private void source(Origin origin, Instant updated) {
        xml.start("source").element("id", origin.feed()).element("title", origin.name());
        xml.element("updated", updated.toString());
        link("alternate", "text/html", origin.home());
        link("self", null, origin.feed());
        xml.end();
    }

    private void link(String relation, @Nullable String type, @Nullable String address) {
        if (address != null) {
            xml.start("link")
                    .attribute("rel", relation)
                    .attribute("type", type)
                    .attribute("href", address)
                    .end();
        }
    }
}

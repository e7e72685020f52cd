package news.broadsheet.site.surface;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontPages;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.FrontPage;
import news.broadsheet.lambda.view.XmlDocument;
import news.broadsheet.site.Paths;
import org.jspecify.annotations.Nullable;

/** The sitemap (sitemaps.org) of what is no article: the front, sections, sources, and the stories on top. */
final class PagesSitemap {

    static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    static final String PATH = "/sitemaps/pages.xml";

    /** A sitemap has at most 50,000 addresses; sections and stories are some hundred. */
    private static final long MOST_SOURCES = 45_000;

    private static final FrontName TOP = new FrontName(FrontName.Order.TOP, null, null);

    private final SurfacePorts ports;
    private final SourceList sources;

    PagesSitemap(SurfacePorts ports, SourceList sources) {
        this.ports = ports;
        this.sources = sources;
    }

    byte[] write() {
        XmlDocument xml = new XmlDocument();
        xml.start("urlset").attribute("xmlns", NAMESPACE);
        url(xml, Paths.FRONT, null);
        ports.settings().sections().forEach(section -> url(xml, Paths.section(section), null));
        stories().forEach(story -> url(xml, Paths.story(story.story()), story.lastSeen()));
        sources.indexed().stream()
                .limit(MOST_SOURCES)
                .forEach(source -> url(xml, Paths.source(source.ref().id()), null));
        return xml.end().bytes();
    }

    /** Those whose leading article search engines may have; one read a page, to the last there is. */
    private Stream<Entry> stories() {
        Set<SourceId> indexed = sources.indexedIds();
        return IntStream.range(0, FrontPages.MOST_PAGES)
                .mapToObj(number -> ports.fronts().page(TOP, number))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .map(FrontPage::entries)
                .flatMap(entries -> entries.stream())
                .filter(entry -> indexed.contains(entry.lead().source().id()));
    }

    private void url(XmlDocument xml, String path, @Nullable Instant changed) {
        xml.start("url").element("loc", ports.origin() + path);
        xml.element("lastmod", changed == null ? null : changed.toString()).end();
    }
}

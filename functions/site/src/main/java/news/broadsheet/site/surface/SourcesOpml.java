package news.broadsheet.site.surface;

import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.lambda.view.XmlDocument;
import news.broadsheet.site.Paths;

/**
 * All sources as OPML 2.0 (opml.org/spec2.opml), to be subscribed to. The feeds named are ours of each source: where we poll
 * theirs is between them and us.
 */
final class SourcesOpml {

    private final SurfacePorts ports;
    private final SourceList sources;

    SourcesOpml(SurfacePorts ports, SourceList sources) {
        this.ports = ports;
        this.sources = sources;
    }

    byte[] write() {
        XmlDocument xml = new XmlDocument();
        xml.start("opml")
                .attribute("version", "2.0")
                .start("head")
                .element("title", ports.settings().name())
                .element("docs", "http://opml.org/spec2.opml")
                .end()
                .start("body");
        sources.all().forEach(source -> outline(xml, source));
        return xml.end().end().bytes();
    }

    private void outline(XmlDocument xml, SourceSummary source) {
        String language = source.language();
        xml.start("outline")
                .attribute("type", "rss")
                .attribute("text", source.ref().name())
                .attribute("title", source.ref().name())
                .attribute(
                        "xmlUrl",
                        ports.origin()
                                + FeedForm.RSS.path(Paths.source(source.ref().id())))
                .attribute("htmlUrl", source.ref().home())
                .attribute("language", language.equals("und") ? null : language)
                .end();
    }
}

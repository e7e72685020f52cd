package news.broadsheet.site.surface;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import news.broadsheet.lambda.http.Endpoint;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.http.Routes;
import news.broadsheet.site.Paths;

/** The routes of the publishing surface. Every answer is the same for everybody, so shared caches may keep it. */
final class SurfaceRoutes {

    /** What was withdrawn, or may be indexed no more, is gone from a cache within a minute. */
    private static final String LISTS = "public, max-age=60";

    /** Changes with a deployment. */
    private static final String FILES = "public, max-age=3600";

    private static final String XML = "application/xml; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String SVG = "image/svg+xml";

    private final SurfacePorts ports;
    private final NewsSitemaps news;
    private final PagesSitemap pages;
    private final SourcesOpml opml;
    private final OEmbed embed;
    private final SiteFiles files;

    SurfaceRoutes(SurfacePorts ports) {
        this.ports = ports;
        SourceList sources = new SourceList(ports.sources(), ports.clock());
        this.news = new NewsSitemaps(ports, sources);
        this.pages = new PagesSitemap(ports, sources);
        this.opml = new SourcesOpml(ports, sources);
        this.embed = new OEmbed(ports);
        this.files = new SiteFiles(ports.settings(), ports.origin());
    }

    Routes table() {
        Routes routes = new Routes();
        new FeedRoutes(ports).addTo(routes);
        return routes.on("GET " + Paths.SITEMAPS, document(XML, LISTS, news::index))
                .on("GET " + PagesSitemap.PATH, document(XML, LISTS, pages::write))
                .on("GET /sitemaps/news/{slot}", this::newsSitemap)
                .on("GET /sources.opml", document("text/x-opml; charset=utf-8", LISTS, opml::write))
                .on("GET /oembed", this::oEmbed)
                .on("GET /robots.txt", document(TEXT, FILES, files::robots))
                .on("GET /ads.txt", document(TEXT, FILES, this::ads))
                .on("GET " + SiteFiles.SECURITY, document(TEXT, FILES, this::security))
                .on("GET /manifest.webmanifest", document("application/manifest+json", FILES, files::manifest))
                .on("GET " + SiteFiles.ICON, document(SVG, FILES, files::icon))
                // Browsers ask for it unasked, and take an SVG.
                .on("GET /favicon.ico", document(SVG, FILES, files::icon));
    }

    private static Endpoint document(String type, String cache, Supplier<byte[]> body) {
        return request -> {
            request.allowQuery(Set.of());
            return answer(type, cache, body.get());
        };
    }

    private static Response answer(String type, String cache, byte[] body) {
        return plainly(new Response(200, Map.of("content-type", type, "cache-control", cache), body));
    }

    /** A browser that is led here takes nothing for a page of ours (https://fetch.spec.whatwg.org/#x-content-type-options-header). */
    static Response plainly(Response response) {
        return response.with("x-content-type-options", "nosniff");
    }

    private Response newsSitemap(Request request) {
        request.allowQuery(Set.of());
        return Slot.parse(request.path("slot"))
                .flatMap(news::slot)
                .map(body -> answer(XML, LISTS, body))
                .orElseThrow(() -> Problem.notFound("No news of the last two days is here; see /sitemap.xml."));
    }

    private byte[] ads() {
        return files.ads().orElseThrow(() -> Problem.notFound("Nobody sells advertisements here."));
    }

    private byte[] security() {
        return files.security(ports.clock().instant());
    }

    private Response oEmbed(Request request) {
        request.allowQuery(Set.of("url", "format", "maxwidth", "maxheight"));
        return switch (request.query("format").orElse("json")) {
            case "json" -> answer("application/json; charset=utf-8", LISTS, OEmbed.json(embed.properties(request)));
            case "xml" -> answer("text/xml; charset=utf-8", LISTS, OEmbed.xml(embed.properties(request)));
            default ->
                throw Problem.of(501, "Not implemented", "The formats are json and xml.")
                        .at("format");
        };
    }
}

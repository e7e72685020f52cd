package news.broadsheet.site.surface;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.Shown;
import news.broadsheet.lambda.Json;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Request;
import news.broadsheet.lambda.view.XmlDocument;
import news.broadsheet.site.Paths;
import news.broadsheet.site.Pictures;
import org.jspecify.annotations.Nullable;

/** An article as oEmbed 1.0 (oembed.com) tells of it: a link, with a picture where the source allows one. */
final class OEmbed {

    private static final int[] WIDTHS = {Pictures.LARGE, Pictures.MEDIUM, Pictures.SMALL};
    private static final String CACHE_AGE = "60";

    private final SurfacePorts ports;

    OEmbed(SurfacePorts ports) {
        this.ports = ports;
    }

    /** The properties of an article's page. */
    Map<String, String> properties(Request request) {
        String url = request.query("url")
                .orElseThrow(() -> Problem.badRequest("Say in url which page.").at("url"));
        int maxWidth = most(request, "maxwidth");
        int maxHeight = most(request, "maxheight");
        ArticleId id = article(url).orElseThrow(OEmbed::unknown);
        return switch (ports.articles().look(id)) {
            case Lookup.Found found -> properties(Shown.of(found.article(), found.source()), maxWidth, maxHeight);
            case Lookup.Withdrawn _ ->
                throw Problem.of(410, "Gone", "This article was withdrawn.").kind("withdrawn");
            case Lookup.Unknown _ -> throw unknown();
        };
    }

    private static Problem unknown() {
        return Problem.notFound("There is no article at this address.");
    }

    private static int most(Request request, String name) {
        return request.query(name)
                .map(text -> Optional.of(text)
                        .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                        .map(Integer::parseInt)
                        .orElseThrow(() -> Problem.badRequest("This is a number of pixels.")
                                .at(name)))
                .orElse(Integer.MAX_VALUE);
    }

    /** Of our own pages alone; a query or fragment says nothing about which. */
    private Optional<ArticleId> article(String url) {
        String prefix = ports.origin() + "/articles/";
        return url.startsWith(prefix)
                ? ArticleId.parse(url.substring(prefix.length()).replaceFirst("/?([?#].*)?$", ""))
                : Optional.empty();
    }

    private Map<String, String> properties(Shown shown, int maxWidth, int maxHeight) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("type", "link");
        all.put("version", "1.0");
        all.put("title", XmlDocument.valid(shown.article().headline()));
        all.put("author_name", XmlDocument.valid(author(shown)));
        all.put("author_url", shown.article().source().home());
        all.put("provider_name", XmlDocument.valid(ports.settings().name()));
        all.put("provider_url", ports.origin() + Paths.FRONT);
        all.put("cache_age", CACHE_AGE);
        all.putAll(thumbnail(shown.article().id(), shown.image(), maxWidth, maxHeight));
        return all;
    }

    private static String author(Shown shown) {
        return shown.article().authors().isEmpty()
                ? shown.article().source().name()
                : String.join(", ", shown.article().authors());
    }

    /** The largest rendition that fits; none where its height is not known, which must be told beside it. */
    private Map<String, String> thumbnail(ArticleId id, @Nullable Picture image, int maxWidth, int maxHeight) {
        if (image == null
                || image.width() <= 0
                || image.height() <= 0
                || !ports.pictures().shows(image.url())) {
            return Map.of();
        }
        for (int rendition : WIDTHS) {
            // A narrower picture keeps its own width.
            int width = Math.min(rendition, image.width());
            int height = (int) Math.max(1, Math.round((double) width * image.height() / image.width()));
            if (width <= maxWidth && height <= maxHeight) {
                Map<String, String> thumbnail = new LinkedHashMap<>();
                thumbnail.put(
                        "thumbnail_url", ports.origin() + ports.pictures().path(id, image.url(), rendition, false));
                thumbnail.put("thumbnail_width", Integer.toString(width));
                thumbnail.put("thumbnail_height", Integer.toString(height));
                return thumbnail;
            }
        }
        return Map.of();
    }

    static byte[] json(Map<String, String> properties) {
        return Json.write(json -> {
            json.writeStartObject();
            properties.forEach((name, value) -> {
                if (isNumber(name)) {
                    json.writeNumberProperty(name, Integer.parseInt(value));
                } else {
                    json.writeStringProperty(name, value);
                }
            });
            json.writeEndObject();
        });
    }

    static byte[] xml(Map<String, String> properties) {
        XmlDocument xml = new XmlDocument();
        xml.start("oembed");
        properties.forEach(xml::element);
        return xml.end().bytes();
    }

    private static boolean isNumber(String name) {
        return name.equals("cache_age") || name.endsWith("_width") || name.endsWith("_height");
    }
}

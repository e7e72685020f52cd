package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.time.Instant;
import org.jsoup.Jsoup;

/** Small invented pages, read as a page of the Herald would be. */
final class Pages {

    static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    static final String URL = "https://www.herald.example/city/bridge";

    private Pages() {}

    static PageMetadata read(String head, String body) {
        return at(URL, head, body);
    }

    static PageMetadata at(String url, String head, String body) {
        String html = "<html><head>" + head + "</head><body>" + body + "</body></html>";
        return Metadata.of(Jsoup.parse(html, url), URI.create(url), NOW);
    }

    static String meta(String name, String content) {
        return "<meta property=\"" + name + "\" content=\"" + content + "\">";
    }

    static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    static String published(PageMetadata page) {
        return page.published() == null ? "none" : page.published().toString();
    }
}

package news.broadsheet.ingest.page.meta;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.article.Picture;
import news.broadsheet.ingest.web.PlainText;
import news.broadsheet.ingest.web.WebDates;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, by how far each carrier is to be trusted: JSON-LD first (written for search engines, checked
 * by them), then OpenGraph and other meta elements, then what readers see.
 */
public final class Metadata {

    private static final int LONGEST_BYLINE = 200;

    private Metadata() {}

    /**
     * @param url where the page was found, after redirects
     * @param now what is stated to be later is no date of publication
     */
    public static PageMetadata of(Document page, @Nullable URI url, Instant now) {
        JsonLd linked = JsonLd.of(page);
        List<String> authors = linked.authors().isEmpty() ? metaAuthors(page) : linked.authors();
        return new PageMetadata(
                first(linked.text("headline"), meta(page, "og:title", "twitter:title"), seen(page, "h1"), page.title()),
                nullable(first(linked.text("description"), meta(page, "og:description", "description"))),
                byline(page, authors),
                authors,
                date(linked.text("datePublished"), meta(page, "article:published_time", "date", "dc.date"), time(page)),
                date(linked.text("dateModified"), meta(page, "article:modified_time", "last-modified"), ""),
                nullable(first(linked.text("articleSection"), meta(page, "article:section", "section"))),
                tags(page, linked),
                nullable(first(linked.text("inLanguage"), language(page))),
                null,
                canonical(page, url),
                nullable(meta(page, "og:site_name")),
                image(page, linked, url),
                addresses(page, url),
                Map.of());
    }

    private static @Nullable String byline(Document page, List<String> authors) {
        for (String selector :
                new String[] {"[itemprop=author]", "[rel=author]", "[class*=byline]", "[class*=author]"}) {
            String printed = seen(page, selector);
            if (!printed.isEmpty() && printed.length() <= LONGEST_BYLINE) {
                return printed;
            }
        }
        return authors.isEmpty() ? null : String.join(", ", authors);
    }

    private static List<String> metaAuthors(Document page) {
        String author = meta(page, "author", "article:author", "dc.creator", "parsely-author");
        boolean name = !author.isEmpty() && author.length() <= LONGEST_BYLINE && !author.startsWith("http");
        return name ? List.of(author) : List.of();
    }

    private static List<String> tags(Document page, JsonLd linked) {
        List<String> tags = new ArrayList<>(linked.keywords());
        page.select("meta[property=article:tag]").forEach(tag -> tags.add(PlainText.of(tag.attr("content"))));
        return tags.stream()
                .filter(tag -> !tag.isEmpty() && tag.length() <= 80)
                .distinct()
                .limit(30)
                .toList();
    }

    private static @Nullable Picture image(Document page, JsonLd linked, @Nullable URI url) {
        String shown =
                first(linked.image(), meta(page, "og:image", "og:image:url", "twitter:image", "twitter:image:src"));
        String at = WebUrls.resolved(url, shown);
        return at == null ? null : new Picture(at, nullable(meta(page, "og:image:alt")), null, null, 0, 0);
    }

    /** RFC 6596: where a page names several canonical ones, none counts. */
    private static @Nullable String canonical(Document page, @Nullable URI url) {
        List<String> canonical = page.select("link[rel~=(?i)(^|\\s)canonical(\\s|$)][href]").stream()
                .flatMap(link -> WebUrls.resolve(url, link.attr("href")).stream())
                .map(URI::toString)
                .distinct()
                .toList();
        return canonical.size() == 1 ? canonical.getFirst() : null;
    }

    private static List<String> addresses(Document page, @Nullable URI url) {
        return Stream.concat(Stream.ofNullable(url).map(URI::toString), Stream.ofNullable(canonical(page, url)))
                .distinct()
                .toList();
    }

    private static String language(Document page) {
        Element html = page.selectFirst("html[lang]");
        return html == null ? meta(page, "og:locale", "content-language") : html.attr("lang");
    }

    /** The first time element that gives a date; not one within the text, which may speak of another day. */
    private static String time(Document page) {
        return page.select("time[datetime]").stream()
                .filter(time -> time.closest("p, li, blockquote") == null
                        || time.closest("[class*=date],[class*=time],[class*=meta]") != null)
                .map(time -> time.attr("datetime"))
                .filter(text -> WebDates.parse(text).isPresent())
                .findFirst()
                .orElse("");
    }

    private static @Nullable PageTime date(String... texts) {
        for (String text : texts) {
            Optional<Instant> date = WebDates.parse(text);
            if (date.isPresent()) {
                return new PageTime(date.get().atOffset(ZoneOffset.UTC), false);
            }
        }
        return null;
    }

    private static String meta(Document page, String... names) {
        for (String name : names) {
            for (Element meta : page.select("meta[property=\"" + name + "\"], meta[name=\"" + name
                    + "\"], meta[http-equiv=\"" + name + "\"]")) {
                String content = PlainText.of(meta.attr("content"));
                if (!content.isEmpty()) {
                    return content;
                }
            }
        }
        return "";
    }

    private static String seen(Document page, String selector) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : PlainText.collapse(element.text());
    }

    private static String first(String... values) {
        for (String value : values) {
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static @Nullable String nullable(String value) {
        return value.isEmpty() ? null : value;
    }
}

package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the front to wherever links, forms, feeds and sitemaps lead on this site: nothing is missing. */
@ExtendWith(InBrowser.class)
class LinksTest {

    private static final int MOST = 3_000;

    private final Set<String> seen = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();
    private final Map<String, String> from = new LinkedHashMap<>();
    private final Map<String, Document> pages = new LinkedHashMap<>();

    @Test
    void noLinkFromTheFrontIsBroken(Stage stage) {
        List<String> broken = new ArrayList<>();
        Stream.of("/", "/robots.txt", "/sitemap.xml", "/favicon.ico")
                .forEach(path -> found(path, "where readers begin"));
        int crawled = 0;
        while (!next.isEmpty() && crawled < MOST) {
            String path = next.remove();
            HttpResponse<String> answer = stage.service().get(path);
            crawled++;
            if (answer.statusCode() != 200) {
                broken.add(answer.statusCode() + " " + path + " from " + from.get(path));
                continue;
            }
            String type = answer.headers().firstValue("content-type").orElse("");
            if (type.startsWith("text/html")) {
                page(path, Jsoup.parse(answer.body(), stage.origin() + path), stage.origin());
            } else if (type.contains("xml")) {
                document(path, answer.body(), stage.origin());
            }
        }
        System.out.printf("links: %d addresses, %d of them pages%n", crawled, pages.size());
        assertThat(broken).isEmpty();
        assertThat(next).as("more than was crawled").isEmpty();
        assertThat(pages.keySet()).contains("/articles/" + stage.newsstand().film());
        pages.forEach(LinksTest::leadsToItsOwnParts);
    }

    private void page(String path, Document page, String origin) {
        pages.put(path, page);
        for (Element element : page.select("[href], [src]")) {
            follow(element.hasAttr("href") ? element.absUrl("href") : element.absUrl("src"), path, origin);
        }
        for (Element element : page.select("[srcset]")) {
            for (String candidate : element.attr("srcset").split(",\\s+", -1)) {
                follow(origin + candidate.split(" ", 2)[0], path, origin);
            }
        }
        page.select("html[data-texts]").forEach(html -> follow(origin + html.attr("data-texts"), path, origin));
        page.select("meta[property=og:image]").forEach(meta -> follow(meta.attr("content"), path, origin));
    }

    private void document(String path, String body, String origin) {
        Document xml = Jsoup.parse(body, origin, Parser.xmlParser());
        xml.select("loc, item > link").forEach(element -> follow(element.text(), path, origin));
        xml.select("link[href]").forEach(element -> follow(element.attr("href"), path, origin));
    }

    private void follow(String url, String place, String origin) {
        if (url.startsWith(origin + "/")) {
            found(url.substring(origin.length()).replaceAll("#.*", ""), place);
        }
    }

    private void found(String path, String place) {
        if (seen.add(path)) {
            from.put(path, place);
            next.add(path);
        }
    }

    private static void leadsToItsOwnParts(String path, Document page) {
        for (Element link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link + " of " + path)
                    .isNotNull();
        }
        assertThat(page.select("[id]").eachAttr("id")).as("ids of " + path).doesNotHaveDuplicates();
        page.select("a[href], form[action]")
                .forEach(link -> assertThat(link.hasAttr("href") ? link.attr("href") : link.attr("action"))
                        .as(path)
                        .matches(address -> address.startsWith("/")
                                || address.startsWith("#")
                                || address.startsWith("mailto:")
                                || URI.create(address).getScheme().startsWith("http")));
    }
}

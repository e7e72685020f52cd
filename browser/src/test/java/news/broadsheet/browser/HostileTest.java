package news.broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import news.broadsheet.lambda.Json;
import news.broadsheet.local.run.RunningService;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Texts that were written to run in readers' browsers, in every field that comes from outside, through the whole service to
 * every page and document. Each of them would set {@code window.__xss}. Last of all classes: the articles stay.
 */
@ExtendWith(InBrowser.class)
@Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {

    private static final String NAME =
            "Fog \"><script>window.__xss=60</script> & Sons <img src=x onerror=window.__xss=61>";
    private static final List<String> QUERIES = List.of(
            "\"><script>window.__xss=70</script>",
            "' onfocus='window.__xss=71' autofocus='",
            "</title></script><script>window.__xss=72</script>",
            "<img src=x onerror=window.__xss=73>",
            "javascript:window.__xss=74");

    private final Templates templates = Templates.read();
    private String article = "";

    @BeforeAll
    void publish(Stage stage) throws InterruptedException {
        RunningService service = stage.service();
        Newsstand.add(service, "hostile", NAME, "en", "full", stage.publisher().url("hostile.xml"));
        RunningService.awaitThat(
                () -> service.ids("/v1/feed?source=hostile&limit=20").size() == 2);
        article = Newsstand.first(service, "hostile");
        Newsstand.comment(service, article, "<img src=x onerror=window.__xss=62>", """
                {"text": "<script>window.__xss=64</script> [tea](javascript:window.__xss=65) <img src=x onerror=window.__xss=67>"}""");
        Newsstand.comment(service, article, "\"><svg onload=window.__xss=63>", """
                {"text": "![x](x\\" onerror=\\"window.__xss=66) <https://x.example/\\"onmouseover=\\"window.__xss=68> </p></article>"}""");
        RunningService.awaitThat(
                () -> service.get("/v1/search?q=harbour").body().contains(article)
                        && service.get("/sections/culture").body().contains(article));
        // To the front, or wherever ranking puts them.
        service.invoke("RankFunction", "{}");
    }

    @Test
    void pagesOfHostileArticlesRunNothing(Stage stage) {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/sections/culture",
                "/sources",
                "/sources/hostile",
                "/search?q=harbour",
                "/articles/" + article,
                "/articles/" + article + "?lang=ar",
                "/articles/" + article + "/comments"));
        stage.service().ids("/v1/feed?source=hostile&limit=20").forEach(id -> paths.add("/articles/" + id));
        for (String path : paths) {
            String body = runsNothing(stage, path, 200);
            assertThat(Jsoup.parse(body).text()).as("it is there").containsAnyOf("Fog", "fog");
        }
    }

    @Test
    void hostileTextsAreShownAsTheyWereWritten(Stage stage) {
        String page =
                Jsoup.parse(stage.service().get("/articles/" + article).body()).text();
        assertThat(page)
                .contains("<script>window.__xss=31</script>", "<img src=x onerror=window.__xss=39>", NAME)
                .contains("<script>window.__xss=42</script>");
    }

    @Test
    void queriesAndAddressesRunNothing(Stage stage) {
        QUERIES.forEach(query -> runsNothing(stage, "/search?q=" + encoded(query), 200));
        String all = encoded(String.join(" ", QUERIES));
        for (String path : List.of(
                "/search?q=harbour&section=@",
                "/search?q=harbour&from=@&to=@",
                "/search?q=harbour&cursor=@",
                "/?lang=@&cursor=@",
                "/sources?cursor=@",
                "/sections/culture?cursor=@&lang=@",
                "/sections/@",
                "/sources/@",
                "/stories/@",
                "/articles/@",
                "/articles/" + article + "/comments?sort=@&parent=@&cursor=@",
                "/signed-in?code=@&state=@&error=@",
                "/@")) {
            runsNothing(stage, path.replace("@", all), 0);
        }
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void aSavedHostileArticleAndAHostileReaderRunNothing(Stage stage) {
        try (Visit visit = stage.visit(Screen.DESKTOP)) {
            Page page = visit.page();
            visit.open("/articles/" + article);
            page.locator("[data-action=save]").click();
            page.locator("[data-action=sign-in]").click();
            page.waitForURL("**/authorize?**");
            page.locator("input[name=name]").fill("<img src=x onerror=window.__xss=80>");
            page.locator("button").click();
            page.waitForURL("**/articles/**");
            page.waitForFunction("() => document.querySelector('[data-name]').textContent.includes('__xss')");
            visit.open("/saved");
            page.locator(".saved a").waitFor();
            assertThat(page.locator(".saved a").textContent()).contains("Fog");
            assertThat(page.evaluate("() => window.__xss")).isNull();
            visit.isWithoutFaults();
        }
    }

    @Test
    void documentsForMachinesStayWhole(Stage stage) throws Exception {
        for (String list : List.of("/", "/sections/culture/", "/sources/hostile/")) {
            for (String feed : List.of("feed.rss", "feed.atom", "feed.json")) {
                isWhole(stage, list + feed);
            }
        }
        isWhole(stage, "/search/feed.rss?q=harbour");
        isWhole(stage, "/v1/articles/" + article + "/comments.rss");
        isWhole(stage, "/sources.opml");
        isWhole(stage, "/sitemap.xml");
        isWhole(stage, "/sitemaps/pages.xml");
        isWhole(stage, "/opensearch.xml?lang=%22%3E%3Cscript%3E");
        isWhole(stage, "/manifest.webmanifest");
        isWhole(
                stage,
                "/oembed?url=" + URLEncoder.encode(stage.origin() + "/articles/" + article, StandardCharsets.UTF_8));
    }

    private String runsNothing(Stage stage, String path, int status) {
        try (Visit visit = stage.visit(Screen.DESKTOP)) {
            Page page = visit.page();
            Response response = visit.open(path);
            if (status > 0) {
                assertThat(response.status()).as(path).isEqualTo(status);
            }
            assertThat(response.status()).as(path).isLessThan(500);
            if (page.locator("#comments").count() > 0) {
                visit.conversation();
            }
            visit.allPictures();
            assertThat(page.evaluate("() => window.__xss")).as(path).isNull();
            visit.isQuiet();
            String body = response.text();
            assertThat(templates.strange(body)).as(path).isEmpty();
            for (Element data : Jsoup.parse(body).select("script[type=application/ld+json]")) {
                assertThatCode(() -> Json.read(data.data())).as(path).doesNotThrowAnyException();
            }
            return body;
        }
    }

    private static void isWhole(Stage stage, String path) throws Exception {
        HttpResponse<String> answer = stage.service().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        String type = answer.headers().firstValue("content-type").orElse("");
        assertThat(type).as(path).doesNotContain("text/html");
        if (!path.startsWith("/v1/")) {
            assertThat(answer.headers().firstValue("x-content-type-options"))
                    .as(path)
                    .contains("nosniff");
        }
        if (type.contains("json")) {
            assertThat(Json.read(answer.body()).isObject()).as(path).isTrue();
        } else {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        }
    }
}

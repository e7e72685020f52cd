package news.broadsheet.site.surface;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.broadsheet.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

class SiteFilesTest {

    private final Surface surface = new Surface();

    @Test
    void robotsMayReadAllButWhatIsOneReadersOwnAndFindTheSitemap() {
        Answer answer = surface.get("/robots.txt");
        assertThat(answer.header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(answer.header("cache-control")).isEqualTo("public, max-age=3600");
        assertThat(answer.body().lines())
                .containsExactly(
                        "User-agent: *",
                        "Allow: /",
                        "Disallow: /v1/",
                        "Disallow: /search",
                        "Disallow: /signed-in",
                        "Disallow: /saved",
                        "",
                        "Sitemap: https://site.example/sitemap.xml");
    }

    /** RFC 9116: Contact and Expires are required, Expires stands once; times are of RFC 3339. */
    @Test
    void securityTxtSaysWhomToTellAndUntilWhen() {
        Answer answer = surface.get("/.well-known/security.txt");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines)
                .contains(
                        "Contact: mailto:security@example.org",
                        "Preferred-Languages: en, ar, de, es, zh",
                        "Canonical: https://site.example/.well-known/security.txt");
        List<String> expires =
                lines.stream().filter(line -> line.startsWith("Expires: ")).toList();
        assertThat(expires).hasSize(1);
        Instant until = Instant.parse(expires.getFirst().substring("Expires: ".length()));
        assertThat(until).isAfter(NOW).isBefore(NOW.plus(Duration.ofDays(365)));
        assertThat(until.getEpochSecond() % 86_400).isZero();
    }

    @Test
    void adsTxtIsWhatTheOperatorHas() {
        assertThat(surface.get("/ads.txt").status()).isEqualTo(404);
        Surface selling = new Surface(
                Surface.settings("\"adsTxt\": []", "\"adsTxt\": [\"example.com, 123, DIRECT\", \"# and no other\"]"));
        assertThat(selling.get("/ads.txt").body()).isEqualTo("example.com, 123, DIRECT\n# and no other\n");
    }

    @Test
    void theManifestNamesTheSiteItsColoursAndItsIcon() {
        Answer answer = surface.get("/manifest.webmanifest");
        assertThat(answer.header("content-type")).isEqualTo("application/manifest+json");
        JsonNode manifest = answer.json();
        assertThat(manifest.path("name").asString()).isEqualTo("Broadsheet");
        assertThat(manifest.path("theme_color").asString()).isEqualTo("#9b1b30");
        assertThat(manifest.at("/icons/0/src").asString()).isEqualTo("/icon.svg");
    }

    @Test
    void theIconIsTheFirstLetterOfTheName() {
        Surface hostile =
                new Surface(Surface.settings("\"name\": \"Broadsheet\",\n  \"tag", "\"name\": \"<x>\",\n  \"tag"));
        for (String path : List.of("/icon.svg", "/favicon.ico")) {
            assertThat(surface.get(path).header("content-type")).isEqualTo("image/svg+xml");
            assertThat(letter(surface.get(path))).isEqualTo("B");
            assertThat(letter(hostile.get(path))).isEqualTo("<");
        }
    }

    private static String letter(Answer icon) {
        return Xml.all(Xml.read(icon), "http://www.w3.org/2000/svg", "text")
                .getFirst()
                .getTextContent();
    }

    @Test
    void theOpmlHasAllSources() {
        surface.news.save(
                source("other").name("Echo \"& <Sons>").language("und").build());
        Answer answer = surface.get("/sources.opml");
        Document opml = Xml.read(answer);
        assertThat(opml.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        List<Element> outlines = Xml.all(opml, "", "outline");
        assertThat(outlines).hasSize(2);
        assertThat(outlines).extracting(each -> each.getAttribute("text")).contains("The daily", "Echo \"& <Sons>");
        assertThat(outlines)
                .extracting(each -> each.getAttribute("type"), each -> each.getAttribute("xmlUrl"))
                .contains(tuple("rss", "https://site.example/sources/daily/feed.rss"));
        assertThat(outlines.getFirst().getAttribute("htmlUrl")).isEqualTo("https://daily.example/");
    }

    @Test
    void parametersAreRefused() {
        for (String path : List.of("/robots.txt", "/sitemap.xml", "/sources.opml", "/icon.svg")) {
            assertThat(surface.get(path + "?x=1").status()).isEqualTo(400);
        }
    }
}

package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import news.broadsheet.ingest.page.LeftOut;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.PageReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ArticleHtmlTest {

    private static final String HOSTILE = "</title><script>alert(1)</script><img src=x onerror=alert(1)>\"'";

    private static PageText original(String html) {
        return PageReader.parse(
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        URI.create("https://a.example/"))
                .map(PageText::of)
                .orElseThrow();
    }

    private static String html(String headline, String original, LeftOut... leftOut) {
        return new ArticleHtml(
                        "https://lantern.example/x",
                        InventedPage.understood(headline, Notice.NONE, List.of(leftOut)),
                        original(original))
                .page();
    }

    @Test
    void theArticleStandsBesideThePageItIsFrom() {
        Document page = Jsoup.parse(html("Night ferries return", InventedPage.HTML));
        assertThat(page.select("#article h2, #article h3").eachText())
                .contains("Night ferries return", "What it costs");
        assertThat(page.select("#article table th").eachText()).containsExactly("Season", "Passengers");
        assertThat(page.select("#article blockquote cite").text()).isEqualTo("Ottilie Brandt");
        assertThat(page.select("#article .kind").eachText()).contains("Picture", "Video 02:08");
        assertThat(page.select("#page").text()).contains("Bicycles travel free", "All about The Lantern");
        assertThat(page.select("#fields tr:contains(headline)").text())
                .isEqualTo("headline Night ferries return JSON-LD");
    }

    @Test
    void whatWasLeftOutIsMarkedWithItsReason() {
        Document page = Jsoup.parse(
                html("Night ferries return", InventedPage.HTML, InventedPage.NAVIGATION, InventedPage.ADVERTISEMENT));
        assertThat(page.select("#page div.left").eachText())
                .containsExactly("navigation Home Tides", "advertisement Advertisement");
        assertThat(page.select("#page div.kept").eachText())
                .contains("Night ferries return", "Season \u00b7 Passengers Winter \u00b7 4,100");
        assertThat(page.select("#left summary").eachText()).containsExactly("advertisement 1", "navigation 1");
    }

    @Test
    void aPieceWithinALineIsMarkedThere() {
        Document page = Jsoup.parse(html(
                "Nothing",
                "<p>We have counted every chair on that boat. <a>Read more about chairs</a></p>",
                new LeftOut("read-more", "Read more about chairs")));
        assertThat(page.select("#page div.kept").text())
                .isEqualTo("We have counted every chair on that boat. Read more about chairs read-more");
        assertThat(page.select("#page s.left").text()).isEqualTo("Read more about chairs");
    }

    @Test
    void aTextThatWasCutGoesOnToTheNextThatIsKnown() {
        String related = "Ten walks from the pier that nobody knows. ".repeat(8).strip();
        Document page = Jsoup.parse(html(
                "Nothing",
                "<div>" + related + "</div><p>We have counted every chair on that boat.</p>",
                new LeftOut("related", related.substring(0, 199) + "\u2026")));
        assertThat(page.select("#page div.left").text()).isEqualTo("related " + related);
    }

    @Test
    void nothingThatAPublisherWroteIsMarkupOrLoaded() {
        Document page = Jsoup.parse(
                html(HOSTILE, "<p>&lt;script&gt;alert(2)&lt;/script&gt;</p>", new LeftOut(HOSTILE, HOSTILE)));
        assertThat(page.select("script, img, iframe, link, object, video, [onerror], [style], [src], form"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href")).allMatch(href -> href.matches("(https://|#).*"));
        assertThat(page.title()).contains("<script>alert(1)</script>");
        assertThat(page.select("#page .original").text()).contains("<script>alert(2)</script>");
    }

    @Test
    void itsPolicyAllowsItsOwnStyleAndNothingElse() throws Exception {
        Document page = Jsoup.parse(html("Night ferries return", InventedPage.HTML));
        Element style = page.expectFirst("style");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.data().getBytes(StandardCharsets.UTF_8));
        assertThat(page.expectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'");
        assertThat(style.data()).doesNotContain("url(", "@import");
    }

    @Test
    void aPageWithoutEndIsCut() {
        String page = html("Nothing", "<p>word word word word</p>".repeat(20_000));
        assertThat(page).contains("what follows is not shown here").hasSizeLessThan(1_000_000);
    }

    @Test
    void noLinkLeadsAnywhereButToTheWeb() {
        assertThat(Html.link("javascript:alert(1)", "x")).isEqualTo("x");
        assertThat(Html.link("https://a.example/?a=\"&b", "x"))
                .isEqualTo("<a href=\"https://a.example/?a=&quot;&amp;b\" rel=\"noreferrer noopener\">x</a>");
    }
}

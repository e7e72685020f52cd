package news.broadsheet.ingest.page.stated;

import static news.broadsheet.ingest.page.stated.StatedPages.FIRST;
import static news.broadsheet.ingest.page.stated.StatedPages.HEADLINE;
import static news.broadsheet.ingest.page.stated.StatedPages.SECOND;
import static news.broadsheet.ingest.page.stated.StatedPages.THIRD;
import static news.broadsheet.ingest.page.stated.StatedPages.article;
import static news.broadsheet.ingest.page.stated.StatedPages.linked;
import static news.broadsheet.ingest.page.stated.StatedPages.page;
import static news.broadsheet.ingest.page.stated.StatedPages.script;
import static news.broadsheet.ingest.page.stated.StatedPages.state;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.PageUnderstanding;
import news.broadsheet.ingest.page.meta.Carrier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatedTextTest {

    private static final String[] ALL = {FIRST, SECOND, THIRD};

    private static List<String> lines(Document page) {
        return StatedText.of(page, HEADLINE)
                .map(text -> PageUnderstanding.ofContent(text.html(), null, HEADLINE)
                        .text()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList())
                .orElse(List.of());
    }

    @Nested
    class InLinkedData {

        @Test
        void plainTextWithLineBreaksBecomesParagraphs() {
            assertThat(lines(article(String.join("\\n\\n", ALL)))).containsExactly(ALL);
            assertThat(lines(article(String.join("\\n", ALL)))).containsExactly(ALL);
            assertThat(lines(article(String.join("\n", ALL)))).containsExactly(ALL);
            assertThat(lines(article(String.join("\\\\n", ALL)))).containsExactly(ALL);
        }

        @Test
        void htmlIsHtmlEscapedOrNot() {
            String html = "<p>" + String.join("<\\/p><p>", ALL) + "<\\/p>";
            assertThat(lines(article(html))).containsExactly(ALL);
            assertThat(lines(article(html.replace("<", "&lt;").replace(">", "&gt;"))))
                    .containsExactly(ALL);
            assertThat(lines(article(html.replace("<", "\\u003c")))).containsExactly(ALL);
        }

        @Test
        void sentencesThatLostTheBreakBetweenThemArePartedWhereItWas() {
            String glued = FIRST + SECOND + THIRD + FIRST;
            assertThat(lines(article(glued))).containsExactly(FIRST, SECOND, THIRD, FIRST);
        }

        @Test
        void markdownThatACmsLeftIsRead() {
            String text = "## What is new\\n\\n**" + FIRST + "**\\n\\n" + SECOND
                    + " [Timetable](https://paper.example/t)\\n\\n" + THIRD;
            assertThat(lines(article(text))).containsExactly("What is new", FIRST, SECOND + " Timetable", THIRD);
        }

        @Test
        void textIsNoMarkup() {
            String text = StatedText.of(
                            article("5 < 6 &amp; 7 > 6: " + FIRST + SECOND + "\\n<script>alert(1)</scr\" + \"ipt>"),
                            HEADLINE)
                    .map(StatedText::html)
                    .orElse("");
            assertThat(text).doesNotContain("<script");
        }

        @Test
        void updatesOfALiveBlogKeepTheirOrder() {
            String update = "{\"@type\":\"BlogPosting\",\"headline\":\"%s\",\"articleBody\":\"%s\"}";
            assertThat(lines(linked(
                            "{\"@type\":\"LiveBlogPosting\",\"headline\":\"" + HEADLINE + "\",\"liveBlogUpdate\":["
                                    + update.formatted("10.40: Cast off", FIRST) + ","
                                    + update.formatted("10.20: Crowds", SECOND) + "]}")))
                    .containsExactly("10.40: Cast off", FIRST, "10.20: Crowds", SECOND);
        }

        @Test
        void theArticleOfThePageIsTakenAndNotALongerOne() {
            String other = "{\"@type\":\"Article\",\"headline\":\"Bread gets dearer\",\"articleBody\":\""
                    + "Flour costs more. ".repeat(80) + "\"}";
            String own = "{\"@type\":\"Article\",\"headline\":\"" + HEADLINE + "\",\"articleBody\":\""
                    + String.join("\\n", ALL) + "\"}";
            assertThat(lines(linked("[" + other + "," + own + "]"))).containsExactly(ALL);
        }

        @Test
        void brokenJsonIsReadWhereItCanBe() {
            String json = "{\"@type\":\"NewsArticle\",\"headline\":\"" + HEADLINE + "\",\"articleBody\":\""
                    + String.join("\n", ALL) + "\",}";
            for (String broken : List.of(
                    json,
                    "<!-- " + json + " -->",
                    "//<![CDATA[\n" + json + "\n//]]>",
                    "<![CDATA[ " + json + " ]]>",
                    json + ";",
                    "\ufeff" + json,
                    json.replace("ferries", "f\\'erries").replace("f\\'erries", "ferries"))) {
                assertThat(lines(linked(broken))).as(broken.substring(0, 20)).containsExactly(ALL);
            }
            assertThat(lines(linked(json.substring(0, json.length() / 2)))).isEmpty();
        }

        @Test
        void aSummaryIsNoText() {
            String text = FIRST + " " + SECOND;
            Document page = article(text);
            page.head().append("<meta name=description content=\"" + text + " And more.\">");
            assertThat(StatedText.of(page, HEADLINE)).isEmpty();
        }
    }

    @Nested
    class InState {

        @Test
        void aBodyOfHtmlIsFoundWhereverItStands() {
            Document page = state("{\"props\":{\"pageProps\":{\"nav\":{\"content\":\"" + "Menu of the paper ".repeat(40)
                    + "\"},\"post\":{\"title\":\"" + HEADLINE + "\",\"bodyHtml\":\"<p>" + String.join("</p><p>", ALL)
                    + "</p>\",\"related\":[{\"title\":\"Bread\",\"body\":\"" + "Flour costs more. ".repeat(90)
                    + "\"}]}}}}");
            assertThat(lines(page)).containsExactly(ALL);
            assertThat(StatedText.of(page, HEADLINE).orElseThrow().carrier()).isEqualTo(Carrier.EMBEDDED_STATE);
        }

        @Test
        void blocksOfArcKeepTheirKind() {
            assertThat(lines(script("window.Fusion=window.Fusion||{};Fusion.globalContent={\"headlines\":{\"basic\":\""
                            + HEADLINE
                            + "\"},\"content_elements\":[{\"type\":\"text\",\"content\":\"" + FIRST
                            + "\"},{\"type\":\"header\",\"level\":3,\"content\":\"Eleven years\"},{\"type\":\"image\",\"url\":"
                            + "\"https://paper.example/f.jpg\",\"caption\":\"A boat\"},{\"type\":\"interstitial_link\",\"content\":\"Read also\"},"
                            + "{\"type\":\"text\",\"content\":\"" + SECOND
                            + "\"},{\"type\":\"list\",\"list_type\":\"unordered\",\"items\":["
                            + "{\"type\":\"text\",\"content\":\"Mondays\"},{\"type\":\"text\",\"content\":\"Fridays\"}]},"
                            + "{\"type\":\"quote\",\"content_elements\":[{\"type\":\"text\",\"content\":\"" + THIRD
                            + "\"}],"
                            + "\"citation\":{\"type\":\"text\",\"content\":\"A councillor\"}}]};Fusion.spa=false;")))
                    .contains(FIRST, "Eleven years", SECOND)
                    .anyMatch(line -> line.contains("Mondays"))
                    .anyMatch(line -> line.contains(THIRD))
                    .noneMatch(line -> line.contains("Read also"));
        }

        @Test
        void richTextOfSeveralEditorsIsRead() {
            String contentful = "{\"nodeType\":\"document\",\"content\":["
                    + each("{\"nodeType\":\"paragraph\",\"content\":[{\"nodeType\":\"text\",\"value\":\"%s\"}]}")
                    + "]}";
            String sanity = "["
                    + each(
                            "{\"_type\":\"block\",\"style\":\"normal\",\"children\":[{\"_type\":\"span\",\"text\":\"%s\"}]}")
                    + "]";
            String draft = "{\"blocks\":[" + each("{\"type\":\"unstyled\",\"text\":\"%s\",\"entityRanges\":[]}")
                    + "],\"entityMap\":{}}";
            String editor = "{\"blocks\":[" + each("{\"type\":\"paragraph\",\"data\":{\"text\":\"%s\"}}") + "]}";
            String mirror = "{\"type\":\"doc\",\"content\":["
                    + each("{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}") + "]}";
            String wordpress = "{\"rendered\":\"<p>" + String.join("</p><p>", ALL) + "</p>\"}";
            String strings = "[\"" + String.join("\",\"", ALL) + "\"]";
            String jsonMl = "[" + each("[\"p\",{\"class\":\"x\"},\"%s\"]") + "]";
            for (String body : List.of(contentful, sanity, draft, editor, mirror, wordpress, strings, jsonMl)) {
                Document page = state("{\"data\":{\"title\":\"" + HEADLINE + "\",\"content\":" + body + "}}");
                assertThat(lines(page)).as(body.substring(0, 40)).containsExactly(ALL);
            }
        }

        @Test
        void assignmentsAreReadHoweverTheyAreWritten() {
            String json =
                    "{\"a\":{\"title\":\"" + HEADLINE + "\",\"body\":\"<p>" + String.join("</p><p>", ALL) + "</p>\"}}";
            for (String code : List.of(
                    "window.__INITIAL_STATE__ = " + json + ";(function(){var s;})()",
                    "window.__PRELOADED_STATE__=" + json,
                    "var x = {b: function () {}};\nwindow[\"__APOLLO_STATE__\"] = " + json,
                    "window.__S={\"n\":undefined,\"t\":!0," + json.substring(1),
                    "window.__STATE__ = JSON.parse(\"" + json.replace("\"", "\\\"") + "\");",
                    "window.__STATE__ = JSON.parse('" + json + "');")) {
                assertThat(lines(script(code))).as(code.substring(0, 30)).containsExactly(ALL);
            }
        }

        @Test
        void flatStateIsRaised() {
            Document page = page(
                    "<script type=\"application/json\" id=\"__NUXT_DATA__\">[[\"Reactive\",1],{\"data\":2},{\"post\":3},"
                            + "{\"title\":4,\"body\":5},\"" + HEADLINE + "\",[6,7,8],\"" + String.join("\",\"", ALL)
                            + "\"]</script>");
            assertThat(lines(page)).containsExactly(ALL);
        }

        @Test
        void textsOfAPageThatAreAboutSomethingElseAreNone() {
            assertThat(lines(state("{\"banner\":{\"text\":\"" + "This shop bakes bread every morning. ".repeat(30)
                            + "\"}," + "\"page\":{\"content\":\""
                            + "Our terms of use were changed last year. ".repeat(30) + "\"}}")))
                    .isEmpty();
        }

        private String each(String block) {
            return String.join(",", block.formatted(FIRST), block.formatted(SECOND), block.formatted(THIRD));
        }
    }

    @Nested
    class Rights {

        @Test
        void whatIsPaidForIsNotTakenFromData() {
            String body = String.join("\\n", ALL);
            for (String said : List.of("false", "\"False\"", "\"http://schema.org/False\"")) {
                Document page = linked("{\"@type\":\"NewsArticle\",\"headline\":\"" + HEADLINE
                        + "\",\"isAccessibleForFree\":" + said + ",\"articleBody\":\"" + body + "\"}");
                assertThat(StatedText.of(page, HEADLINE)).as(said).isEmpty();
                assertThat(StatedData.of(page).mayHave()).isFalse();
            }
            for (String tier : List.of("locked", "metered")) {
                Document page = article(body);
                page.head().append("<meta property=\"article:content_tier\" content=\"" + tier + "\">");
                assertThat(StatedText.of(page, HEADLINE)).as(tier).isEmpty();
            }
            Document microdata = article(body);
            microdata.body().append("<div itemscope><meta itemprop=\"isAccessibleForFree\" content=\"false\"></div>");
            assertThat(StatedText.of(microdata, HEADLINE)).isEmpty();
        }

        @Test
        void norWhereTheStateOrThePageSaysSo() {
            for (String flag : List.of(
                    "\"isPremium\":true",
                    "\"accessLevel\":\"paid\"",
                    "\"content_restrictions\":{\"content_code\":\"premium\"}")) {
                Document page = state("{\"post\":{\"title\":\"" + HEADLINE + "\"," + flag + ",\"body\":\""
                        + String.join("\\n", ALL) + "\"}}");
                assertThat(StatedText.of(page, HEADLINE)).as(flag).isEmpty();
            }
            StatedData free = StatedData.of(article(String.join("\\n", ALL)));
            assertThat(free.better(HEADLINE, 0, Notice.PAYWALL)).isEmpty();
            assertThat(free.better(HEADLINE, 0, Notice.NONE)).isPresent();
        }

        @Test
        void whatIsFreeIsTaken() {
            assertThat(lines(linked("{\"@type\":\"NewsArticle\",\"headline\":\"" + HEADLINE
                            + "\",\"isAccessibleForFree\":true,\"articleBody\":\"" + String.join("\\n", ALL) + "\"}")))
                    .containsExactly(ALL);
        }
    }

    @Test
    void itIsBetterWhereThePageShowsLessThanHalfOfIt() {
        StatedText text = new StatedText("<p>", 1_000, Carrier.JSON_LD);
        assertThat(text.isBetter(499)).isTrue();
        assertThat(text.isBetter(500)).isFalse();
        assertThat(new StatedText("<p>", 299, Carrier.JSON_LD).isBetter(0)).isFalse();
    }

    @Test
    void scriptsMayBeRemovedOnceItIsMade() {
        Document page = article(String.join("\\n", ALL));
        StatedData data = StatedData.of(page);
        page.select("script").remove();
        assertThat(data.better(HEADLINE, 20, Notice.NONE)).isPresent();
        assertThat(data.better(HEADLINE, 2_000, Notice.NONE)).isEmpty();
    }
}

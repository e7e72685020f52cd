package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import news.broadsheet.core.article.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages made to break a reader, or broken on the way: each gives a result within the deadline, never more text than the page
 * has, and no exception.
 */
@Timeout(30)
class HostilePagesTest {

    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");
    private static final URI URL = URI.create("https://herald.example/2026/ferry");
    private static final int PAGE_LIMIT = 10 << 20;
    private static final int MANY = 100_000;

    private static final String SENTENCE =
            "The ferry left the harbour before dawn, with forty people and a piano on board, and nobody waved. ";
    private static final String ARTICLE = "<article><h1>The ferry sails</h1><p>" + SENTENCE.repeat(3) + "</p><p>"
            + SENTENCE.repeat(4) + "</p></article>";

    /** All that a page may be made of, in about six kilobytes. */
    private static final String EVERYTHING = """
        <!doctype html><html lang="en-GB" dir="ltr"><head><meta charset="utf-8"><title>The ferry sails &ndash; The Herald</title>
        <base href="https://herald.example/2026/"><link rel="canonical" href="ferry"><meta name="description" content="At last.">
        <meta property="og:title" content="The ferry sails"><meta property="og:image" content="/img/ferry.jpg?w=1200&amp;h=630">
        <meta property="article:published_time" content="2026-03-01T10:00:00+01:00"><meta name="keywords" content="ferry, piano">
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle", "headline":
          "The ferry sails \\u2013 at last", "datePublished": "2026-03-01T10:00:00+01:00", "author": [{"@type": "Person",
          "name": "Ann Author"}], "image": {"@type": "ImageObject", "url": "/img/ferry.jpg", "width": 1200}, "articleBody":
          "The ferry left.\\nNobody waved.", "isAccessibleForFree": false}, {"@type": "BreadcrumbList"}]}</script>
        <script id="__NEXT_DATA__" type="application/json">{"props": {"pageProps": {"article": {"title": "The ferry sails",
          "body": [{"type": "paragraph", "text": "<p>The ferry left the harbour.</p>"}], "publishedAt": 1772355600000}}}}</script>
        <style>p { color: red } /* </style> <script>var a = "<p>" + '</scr' + 'ipt>'; if (1 < 2) { a++ }</script></head>
        <body class="article-page"><!-- a comment -- > --><header><nav><ul><li><a href="/">Home</a><li><a href="/world">World</a></ul>
        </nav></header><div class="cookie-banner" role="dialog">We use cookies.<button>OK</button></div><main><article itemscope
          itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The ferry sails</h1><p class="standfirst">At last, after
        years.</p><p class="byline">By <a rel="author" href="/ann">Ann Author</a>, <time datetime="2026-03-01T10:00">1 March</time>
        <figure><picture><source srcset="/img/f-480.webp 480w, /img/f-960.webp 960w" type="image/webp"><img alt="A ferry &amp; a pier"
          src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/img/f.jpg" width="960" height="540"></picture>
          <figcaption>The ferry at noon <span class="credit">Foto: Bob Lens</span></figcaption></figure>
        <div itemprop="articleBody"><p>LONG</p><p>It is <em>really <strong>gone</strong></em>, <a href="/mayor?a=1&b=2">the mayor</a>
        said<sup>1</sup>; <code>x &lt; y</code>.<p>Advertisement</p><div class="ad-slot"></div><h2>What comes next</h2>
        <noscript><img src="/img/n.jpg" alt="Without scripts"><p>Text without scripts.</p></noscript>
        <ul><li>Ferries</li><li>Pianos<ol><li>Grand</li><li>Upright</li></ol></ul><dl><dt>Length<dd>40 m</dl>
        <blockquote class="quote"><p>We are proud.</p><cite>The mayor</cite></blockquote><hr>
        <table><caption>Crossings</caption><thead><tr><th>Year<th>Cost</thead><tr><td>2024</td><td colspan="2">3</td></tr></table>
        <video poster="/img/v.jpg" controls><source src="/v/ferry.mp4" type="video/mp4"><track src="/v/en.vtt">No video.</video>
        <div class="video-teaser"><a href="/video/1"><img src="/img/t.jpg"><h3>The crossing</h3><span class="duration">02:08</span></a>
        </div><audio src="/a/ferry.mp3"></audio><iframe src="https://www.youtube.com/embed/abc" title="The crossing"></iframe>
        <blockquote class="twitter-tweet"><p>Gone!</p><a href="https://twitter.com/a/status/1">1 March</a></blockquote>
        <svg><title>Icon</title><path d="M0 0"/></svg><math><mi>x</mi></math><template><p>Not yet</p></template>
        <p>LONG</p>Loose text<br><br>between breaks &#8212; &#x1F6A2; &nbsp; &bogus; &#0; \u200b\u202e\u0007 end.
        <pre>  two
          lines</pre><p><b><i>crossed</b> tags</i></p><p>Read more: <a href="/other">Another headline</a></p>
        <p><em>Correction: an earlier version said the ferry sank.</em></p></div><aside class="related"><h3>Related</h3><ul>
        <li><a href="/1">One</a></ul></aside></article><section id="comments"><p>First!</p></section></main><footer>Imprint</footer>
        </body></html>\
        """.replace("LONG", SENTENCE.repeat(10));

    private static Body understood(byte[] page) {
        ArticlePage article = PageReader.parse(page, "text/html; charset=utf-8", URL)
                .map(tree -> PageUnderstanding.of(tree, NOW))
                .orElse(ArticlePage.NONE);
        assertThat(article.about().headline().length()).isLessThanOrEqualTo(page.length);
        return article.body();
    }

    private static Body understood(String page) {
        return understood(page.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is said twice, so the work on it was not done twice either. */
    private static void isBounded(Body body, int page) {
        assertThat(body.text().length()).isLessThanOrEqualTo(page);
        assertThat(body.blocks()).hasSizeLessThanOrEqualTo(page / 3 + 1);
    }

    private static String page(String head, String body) {
        return "<html><head><title>The ferry sails</title>" + head + "</head><body>" + body + "</body></html>";
    }

    private static String filled(String unit) {
        return unit.repeat((PAGE_LIMIT - 2_000) / unit.length());
    }

    private static Arguments named(String name, Supplier<String> page) {
        return Arguments.of(name, page);
    }

    static Stream<Arguments> largePages() {
        return Stream.concat(pagesOfOneKindOfText(), pagesOfOneKindOfMarkup());
    }

    private static Stream<Arguments> pagesOfOneKindOfText() {
        return Stream.of(
                named(
                        "many paragraphs",
                        () -> page("", "<article>" + filled("<p>" + SENTENCE + "</p>") + "</article>")),
                named("many short paragraphs", () -> page("", ARTICLE + filled("<p>a</p>"))),
                named("one paragraph", () -> page("", "<article><p>" + filled(SENTENCE) + "</p></article>")),
                named("text and no element", () -> filled(SENTENCE)),
                named("one attribute", () -> page("", "<div data-state=\"" + filled("x") + "\">" + ARTICLE + "</div>")),
                named(
                        "one class attribute",
                        () -> page("", "<div class=\"" + filled("ad share x ") + "\">" + ARTICLE + "</div>")),
                named(
                        "one srcset",
                        () -> page("", ARTICLE.replace("<h1>", "<img srcset=\"" + filled("/a.jpg 1w,") + "\"><h1>"))),
                named("line breaks", () -> page("", "<article>" + SENTENCE + filled("<br>") + SENTENCE + "</article>")),
                named("words between line breaks", () -> page("", "<article>" + filled("word<br><br>") + "</article>")),
                named(
                        "one table",
                        () -> page(
                                "",
                                "<article><table>" + filled("<tr><td>a</td><td>b</td></tr>") + "</table></article>")),
                named(
                        "one row",
                        () -> page("", "<article><table><tr>" + filled("<td>a</td>") + "</tr></table></article>")),
                named("one list", () -> page("", "<article><ul>" + filled("<li>a</li>") + "</ul></article>")));
    }

    private static Stream<Arguments> pagesOfOneKindOfMarkup() {
        return Stream.of(
                named("links", () -> page("", ARTICLE + filled("<a href=\"/a\">Another headline</a> "))),
                named("images", () -> page("", "<article>" + filled("<img src=\"/a.jpg\">") + "</article>")),
                named("different images", () -> page("", "<article>" + images() + "</article>")),
                named(
                        "inline elements",
                        () -> page("", "<article><p>" + filled("<b>a</b><i>b</i>") + "</p></article>")),
                named("unclosed tags", () -> page("", ARTICLE + filled("<"))),
                named("an open comment", () -> page("", ARTICLE + "<!--" + filled("-"))),
                named("entities", () -> page("", "<p>" + filled("&amp;&bogus;&#x41;") + "</p>")),
                named("white space", () -> page("", "<article><p>a" + filled(" \n\t\u00a0") + "b</p></article>")),
                named(
                        "JSON-LD",
                        () -> page(
                                ld("{\"@type\": \"NewsArticle\", \"articleBody\": \"" + filled(SENTENCE) + "\"}"),
                                ARTICLE)),
                named("a list in JSON-LD", () -> page(ld("[" + filled("{\"@type\": \"Thing\"},") + "{}]"), ARTICLE)),
                named(
                        "embedded state",
                        () -> page(state("{\"a\": [" + filled("{\"text\": \"<p>a</p>\"},") + "{}]}"), ARTICLE)),
                named("a script", () -> page("<script>" + filled("var a = {\"b\": [1]};") + "</script>", ARTICLE)),
                named("NUL bytes", () -> filled("\0")));
    }

    private static String images() {
        StringBuilder images = new StringBuilder();
        for (int i = 0; i < MANY / 5; i++) {
            images.append("<img src=\"/").append(i).append(".jpg\">");
        }
        return images.toString();
    }

    private static String ld(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    private static String state(String json) {
        return "<script id=\"__NEXT_DATA__\" type=\"application/json\">" + json + "</script>";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("largePages")
    void aPageOfTenMebibytesGivesAResult(String name, Supplier<String> page) {
        String html = page.get();

        isBounded(understood(html), html.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a</p>",
                "<img src=/a.jpg>",
                "word<br><br>",
                "<li>a</li>",
                "<blockquote>a</blockquote>",
                "<b>a</b><i>b</i>",
                "<table><tr><td>a"
            })
    void aFeedsTextOfTenMebibytesGivesAResult(String unit) {
        String html = filled(unit);

        isBounded(PageUnderstanding.ofContent(html, URL.toString(), "The ferry sails"), html.length());
    }

    /** Elements, or several one in another. */
    static List<String> nested() {
        return List.of("""
            div|b|a|blockquote|ul li|font|table tr td|section|article|p|span|dl dd|figure|svg|math|template|noscript|button|form|h2|\
            main|center|aside|i|pre|object|svg foreignObject|video|picture|iframe\
            """.split("\\|", -1));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void aHundredThousandNestedElementsGiveAResult(String elements) {
        String open = "<" + elements.replace(" ", "><") + ">";
        List<String> names = List.of(elements.split(" ", -1));
        String close = "</" + String.join("></", names.reversed()) + ">";
        String html = page(
                "",
                "<main>" + open.repeat(MANY) + "<p>" + SENTENCE + "</p>" + close.repeat(MANY) + ARTICLE + "</main>");

        isBounded(understood(html), html.length());
        isBounded(PageUnderstanding.ofContent(html, null, ""), html.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"@graph\": ", "{\"a\": ", "{\"author\": ["})
    void aHundredThousandNestedValuesOfJsonGiveAResult(String open) {
        String page = page(ld(open.repeat(MANY)) + state(open.repeat(MANY)), ARTICLE);

        assertThat(understood(page).text()).contains(SENTENCE.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=\"author\" content=\"Ann Author\">",
                "<meta property=\"article:tag\" content=\"ferries\">",
                "<meta property=\"og:image\" content=\"/a.jpg\">",
                "<meta name=\"date\" content=\"2026-03-01\">",
                "<meta>",
                "<link rel=\"canonical\" href=\"/a\">",
                "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\"}</script>",
                "<style></style>",
                "<title>a</title>"
            })
    void aHundredThousandElementsOfTheHeadHideNoArticle(String element) {
        String page = page(element.repeat(MANY), ARTICLE);

        assertThat(understood(page).text()).contains(SENTENCE.strip());
    }

    static List<String> signs() {
        return List.of("""
            1¦2026-¦2026-01-01 ¦01.01.¦1:¦a¦ ¦a ¦a, ¦By ¦By a and ¦ - ¦ | a¦Foto: ¦(Photo¦Read more: ¦Advertisement ¦a-¦a_¦/¦%¦&¦@¦a@¦\
            http://¦Mar 1, ¦Updated ¦10:00 ¦- ¦&#32;¦\u00a0¦\u0301¦\u202e¦\u4e2d\
            """.split("¦", -1));
    }

    /** Each repeated to 200,000 characters where a title, a line, a date, a caption or a class is looked for with patterns. */
    @ParameterizedTest
    @MethodSource("signs")
    void patternsDoNotRunAwayOnRepeatedSigns(String sign) {
        String text = sign.repeat(200_000 / sign.length());
        String html = page(
                "<meta name=author content=\"%1$s\"><meta name=date content=\"%1$s\"><meta property=og:title"
                        + " content=\"%1$s\">"
                        + ld("{\"@type\": \"NewsArticle\", \"headline\": \"%1$s\", \"datePublished\": \"%1$s\","
                                + " \"author\": \"%1$s\"}"),
                "<article><h1>%1$s</h1><p class=byline>%1$s</p><time datetime=\"%1$s\">%1$s</time><div class=\"date"
                        + " %1$s\">%1$s</div><figure><img src=\"%1$s\" srcset=\"%1$s\""
                        + " alt=\"%1$s\"><figcaption>%1$s</figcaption></figure><div class=\"video\"><a"
                        + " href=\"%1$s\">%1$s</a><span class=duration>%1$s</span></div><p>%1$s</p><a href=\"%1$s\""
                        + " class=\"%1$s\">%1$s</a></article>");
        html = html.replace("%1$s", text);

        isBounded(understood(html), html.length());
    }

    @Test
    @Timeout(300)
    void aPageCutAtAnyByteGivesAResult() {
        byte[] page = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        int whole = understood(page).text().length();

        assertThat(page.length).isGreaterThan(5_000);
        assertThat(whole).isGreaterThan(500);
        for (int end = 0; end < page.length; end++) {
            isBounded(understood(Arrays.copyOf(page, end)), end + 2);
        }
    }

    @Test
    @Timeout(300)
    void aPageWithChangedBytesGivesAResult() {
        byte[] page = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        byte[] signs = "<>/\"'=&;{}[]:,\\-! \n\0".getBytes(StandardCharsets.US_ASCII);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] changed = page.clone();
            for (int change = 1 + random.nextInt(30); change > 0; change--) {
                byte to = random.nextBoolean() ? signs[random.nextInt(signs.length)] : (byte) random.nextInt(256);
                changed[random.nextInt(changed.length)] = to;
            }
            assertThat(understood(changed).text().length()).as("seed %d", seed).isLessThanOrEqualTo(2 * page.length);
        }
    }

    @Test
    void aPageInAnyCharsetGivesAResult() {
        byte[] page = EVERYTHING.getBytes(StandardCharsets.UTF_8);
        Map<String, String> types = Map.of(
                "UTF-16",
                "text/html; charset=utf-16",
                "none",
                "text/html; charset=nonsense",
                "wide",
                "text/html; charset=utf-32",
                "old",
                "text/html; charset=iso-2022-jp",
                "empty",
                "text/html; charset=",
                "quoted",
                "text/html;charset=\"utf-7\"");
        types.forEach((name, type) -> assertThat(
                        PageReader.parse(page, type, URL).map(tree -> PageUnderstanding.of(tree, NOW)))
                .as(name)
                .isPresent());
    }
}

package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Span.Mark;
import news.broadsheet.core.article.Video;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageUnderstandingTest {

    private static final Instant NOW = Instant.parse("2026-11-27T00:00:00Z");

    private static final String URL = "https://herald.example/2026/bridge";
    private static final String LONG = "After three years of work the bridge over the river is open again, and the city"
            + " has its shortest way back. People had waited for it since the flood.";
    private static final String PAGE = """
            <html lang="en-GB"><head><title>The bridge opens - The Herald</title>
            <meta property="og:image" content="/img/bridge-1200.jpg?w=1200"><meta name="description" content="Open at last.">
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle",
              "headline": "The bridge opens", "datePublished": "2026-03-01T10:00:00+01:00", "dateModified": "2026-03-01T11:00:00Z",
              "author": [{"@type": "Person", "name": "Ann Author"}], "articleSection": "Local", "keywords": "bridges, trams"}]}
            </script></head><body><header><nav>Home World Sport</nav></header><main><article>
            <h1>The bridge opens</h1><p class="byline">By Ann Author</p><div class="share-bar">Share this</div>
            <figure><img data-src="/img/bridge-600.jpg" src="data:image/gif;base64,R0" alt="A bridge">
              <figcaption>The bridge at noon <span class="credit">Bob Lens</span></figcaption></figure>
            <p>LONG</p><div class="ad-slot"><p>Advertisement</p></div><p>Advertisement</p>
            <p>It is <em>really</em> <strong>open</strong>, <a href="/mayor">the mayor</a> said<sup>1</sup>.
              <a href="javascript:alert(1)">Click</a></p>
            <div class="video-teaser"><a href="/video/tram"><img src="/img/tram.jpg"><h3>The first tram</h3>
              <span class="duration">02:08</span></a></div>
            <h2>What comes next</h2><ul><li>Trams</li><li>Buses <ul><li>Line 5</li></ul></li></ul>
            <blockquote><p>We are proud.</p><cite>The mayor</cite></blockquote>
            <table><tr><th>Year</th><th>Cost</th></tr><tr><td>2024</td><td>3</td></tr></table>
            <iframe src="https://www.youtube.com/embed/abc" title="The flood"></iframe><iframe src="https://evil.example/"></iframe>
            <hr><p>Read more: <a href="/other">Another headline</a></p><aside class="related"><p>Related things</p></aside>
            </article></main><footer>Imprint</footer></body></html>""".replace("LONG", LONG);

    private static ArticlePage page(String html) {
        return PageReader.parse(html.getBytes(StandardCharsets.UTF_8), "text/html", URI.create(URL))
                .map(tree -> PageUnderstanding.of(tree, NOW))
                .orElseThrow();
    }

    private static List<Block> content(String html) {
        return PageUnderstanding.ofContent(html, URL, "").blocks();
    }

    private static RichText plain(String text) {
        return RichText.plain(text);
    }

    @Test
    void thePageSaysWhatItIs() {
        ArticlePage page = page(PAGE);

        assertThat(page.about().headline()).isEqualTo("The bridge opens");
        assertThat(page.about().standfirst()).isEqualTo("Open at last.");
        assertThat(page.about().byline()).isEqualTo("Ann Author");
        assertThat(page.about().authors()).containsExactly("Ann Author");
        assertThat(page.about().publishedInstant()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(page.about().updatedInstant()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        assertThat(page.about().section()).isEqualTo("Local");
        assertThat(page.about().tags()).containsExactly("bridges", "trams");
        assertThat(page.about().language()).isEqualTo("en-GB");
    }

    @Test
    void theTextIsTypedBlocksInReadingOrderAndNothingElse() {
        assertThat(page(PAGE).body().blocks())
                .containsExactly(
                        new Block.Paragraph(plain(LONG)),
                        new Block.Paragraph(new RichText(List.of(
                                Span.plain("It is "),
                                new Span("really", Set.of(Mark.EMPHASIS), null),
                                new Span(" open", Set.of(Mark.STRONG), null),
                                Span.plain(", "),
                                new Span("the mayor", Set.of(), "https://herald.example/mayor"),
                                Span.plain(" said"),
                                new Span("1", Set.of(Mark.SUPERSCRIPT), null),
                                Span.plain(". Click")))),
                        new Block.VideoTeaser(new Video(
                                "The first tram",
                                Duration.ofSeconds(128),
                                "https://herald.example/img/tram.jpg",
                                "https://herald.example/video/tram",
                                "herald.example")),
                        new Block.Heading(2, plain("What comes next")),
                        new Block.Listing(false, List.of(plain("Trams"), plain("Buses"), plain("Line 5"))),
                        new Block.Quote(List.of(plain("We are proud.")), "The mayor"),
                        new Block.Table(
                                true,
                                List.of(List.of(plain("Year"), plain("Cost")), List.of(plain("2024"), plain("3")))),
                        new Block.Embed("https://www.youtube.com/embed/abc", "YouTube", "The flood"),
                        new Block.Rule());
    }

    @Test
    void aPictureHasItsCaptionCreditAndRealSource() {
        assertThat(content(
                        "<figure><picture><source srcset='/s.jpg 300w, /l.jpg 900w'><img src='/t.jpg' alt='A'></picture>"
                                + "<figcaption>The bridge. Photo: Bob Lens</figcaption></figure>"))
                .containsExactly(new Block.Image(
                        new Picture("https://herald.example/l.jpg", "A", "The bridge.", "Bob Lens", 900, 0)));
    }

    @Test
    void aPictureWithoutAFileOfItsOwnIsLookedForInNoscript() {
        assertThat(
                        content(
                                "<p>Text</p><noscript><img src='/a.jpg'></noscript><img src='/pixel.gif' width='1' height='1'>"))
                .containsExactly(
                        new Block.Paragraph(plain("Text")),
                        new Block.Image(Picture.of("https://herald.example/a.jpg")));
    }

    @Test
    void textWithoutParagraphsIsCutAtDoubleBreaks() {
        assertThat(content("One<br>line<br><br>Two<div>Three</div>four"))
                .containsExactly(
                        new Block.Paragraph(plain("One line")),
                        new Block.Paragraph(plain("Two")),
                        new Block.Paragraph(plain("Three")),
                        new Block.Paragraph(plain("four")));
    }

    @Test
    void aTableForLayoutIsLookedInto() {
        assertThat(content("<table><tr><td><div>One</div></td><td><p>Two</p></td></tr></table>"))
                .containsExactly(new Block.Paragraph(plain("One")), new Block.Paragraph(plain("Two")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<style>p{}</style>",
                "<iframe src='javascript:alert(1)'></iframe>",
                "<img src='javascript:alert(1)'>",
                "<svg onload='alert(1)'></svg>",
                "<iframe src='https://youtube.com.evil.example/'></iframe>",
                "<object data='x'></object>",
                "<p hidden>secret</p>",
                "<p>Advertisement</p>",
                "<form><input></form>",
                ""
            })
    void whatIsNoTextGivesNoBlock(String html) {
        assertThat(content(html)).isEmpty();
    }

    @Test
    void elementsNestedWithoutEndAreNoTrouble() {
        assertThat(content("<div>".repeat(20_000) + "deep")).isNotEmpty();
        assertThat(page("<article>" + "<blockquote><p>x".repeat(2_000) + LONG)).isNotNull();
    }

    @Test
    void aPageCutOrChangedAnywhereGivesAResult() {
        byte[] bytes = PAGE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= bytes.length; length += 7) {
            assertThat(page(new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8)))
                    .isNotNull();
        }
        Random random = new Random(20_260_301);
        for (int round = 0; round < 200; round++) {
            byte[] changed = bytes.clone();
            for (int i = 0; i < 10; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(PageUnderstanding.of(Jsoup.parse(new String(changed, StandardCharsets.ISO_8859_1), URL), NOW))
                    .isNotNull();
        }
    }

    @Test
    void aLeadPictureAboveTheTextBringsItsCaptionAndCredit() {
        ArticlePage page = page("""
                <html><head><meta property="og:image" content="/img/quay.jpg"></head><body>
                <figure><img src="/img/logo-of-the-paper.jpg" alt="Logo"></figure>
                <main><article><h1>The quay</h1>
                <figure class="lead"><img src="/img/quay.jpg" alt="A quay" width="1200" height="675">
                  <figcaption><span>The quay at dawn.</span> <span class="credit">Photo: Ann Lens</span></figcaption></figure>
                <div itemprop="articleBody"><p>LONG</p><p>LONG</p></div></article></main></body></html>
                """.replace("LONG", LONG));

        assertThat(page.about().image())
                .isEqualTo(new Picture(
                        "https://herald.example/img/quay.jpg",
                        "A quay",
                        "The quay at dawn.",
                        "Photo: Ann Lens",
                        1200,
                        675));
        assertThat(page.body().blocks()).hasSize(2);
    }

    @Test
    void aFooterWithinAQuoteNamesWhoSpeaks() {
        ArticlePage page = page("""
                <html><body><article><p>LONG</p><blockquote><p>We are proud of it.</p><footer>The mayor</footer></blockquote>
                <footer>Imprint</footer></article></body></html>""".replace("LONG", LONG));

        assertThat(page.body().blocks())
                .contains(new Block.Quote(List.of(plain("We are proud of it.")), "The mayor"))
                .doesNotContain(new Block.Paragraph(plain("Imprint")));
    }
}

package news.broadsheet.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Span.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes, posts, lists, tables, headings, notices, and what is said twice. */
class TextBlocksTest {

    private static final String SITE = "https://herald.example";

    private static List<Block> content(String html) {
        return content(html, "");
    }

    private static List<Block> content(String html, String headline) {
        return PageUnderstanding.ofContent(html, SITE + "/2026/bridge", headline)
                .blocks();
    }

    private static RichText plain(String text) {
        return RichText.plain(text);
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(plain(text));
    }

    @Test
    void thePostOfAnotherSiteIsQuotedAndEmbedded() {
        assertThat(content("<blockquote class='twitter-tweet'><p lang='en'>It is open.</p>&mdash; Ann (@ann)"
                        + " <a href='https://twitter.com/ann/status/1'>1 March</a></blockquote>"))
                .containsExactly(
                        new Block.Quote(List.of(plain("It is open.")), "Ann (@ann) 1 March"),
                        new Block.Embed("https://twitter.com/ann/status/1", "X", null));
    }

    @Test
    void aPostWithoutWordsIsOnlyEmbedded() {
        assertThat(
                        content(
                                "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/A/'>"
                                        + "<div><a href='https://www.instagram.com/p/A/'>View this post on Instagram</a>"
                                        + "<p><a href='https://www.instagram.com/p/A/'>A post shared by Ann (@ann)</a></p></div></blockquote>"))
                .containsExactly(
                        new Block.Embed("https://www.instagram.com/p/A/", "Instagram", "A post shared by Ann (@ann)"));
    }

    @Test
    void aPostOfReddItAndOfAnotherBlogAreQuoted() {
        assertThat(content("<blockquote class='reddit-embed-bq'><a href='https://www.reddit.com/r/b/1'>A bridge</a> by"
                        + " <a href='https://www.reddit.com/u/ann'>ann</a></blockquote>"))
                .extracting(Block::getClass)
                .containsExactly(Block.Quote.class, Block.Embed.class);
        assertThat(
                        content(
                                "<blockquote class='wp-embedded-content'><a href='https://b.example/1'>A bridge</a></blockquote>"))
                .hasSize(1)
                .first()
                .isInstanceOf(Block.Quote.class);
    }

    @Test
    void whoIsQuotedStandsAtTheEnd() {
        Block said = new Block.Quote(List.of(plain("We are proud.")), "The mayor");
        assertThat(content("<blockquote><p>We are proud.</p><footer>\u2014 The mayor</footer></blockquote>"))
                .containsExactly(said);
        assertThat(content("<blockquote><p>We are proud.</p><p>\u2013 The mayor</p></blockquote>"))
                .containsExactly(said);
        assertThat(content("<figure><blockquote>We are proud.</blockquote><figcaption>The mayor</figcaption></figure>"))
                .containsExactly(said);
        assertThat(content("<blockquote><cite>The Bridge</cite> is a poem.</blockquote>"))
                .containsExactly(new Block.Quote(
                        List.of(new RichText(List.of(
                                new Span("The Bridge", Set.of(Mark.EMPHASIS), null), Span.plain(" is a poem.")))),
                        null));
    }

    @Test
    void aQuoteThatOnlyIndentsIsLookedInto() {
        assertThat(content("<blockquote><h3>Prices</h3><p>All of them.</p><table><tr><td>A</td><td>1</td></tr>"
                        + "<tr><td>B</td><td>2</td></tr></table></blockquote>"))
                .extracting(Block::getClass)
                .containsExactly(Block.Heading.class, Block.Paragraph.class, Block.Table.class);
        assertThat(content("<blockquote>" + "<p>One of many.</p>".repeat(11) + "</blockquote>"))
                .hasSize(11)
                .hasOnlyElementsOfType(Block.Paragraph.class);
    }

    @Test
    void itemsThatHoldMuchLoseNothing() {
        assertThat(content("<ul><li>Trams</li><li><p>Buses</p><p>and ships</p></li><li><h3>Line 5</h3><p>Runs late.</p>"
                        + "<img src='/5.jpg'></li><li>Taxis</li></ul>"))
                .containsExactly(
                        new Block.Listing(false, List.of(plain("Trams"), plain("Buses and ships"))),
                        new Block.Heading(3, plain("Line 5")),
                        paragraph("Runs late."),
                        new Block.Image(Picture.of(SITE + "/5.jpg")),
                        new Block.Listing(false, List.of(plain("Taxis"))));
    }

    @Test
    void aListOfWholeSectionsIsLookedInto() {
        String section = "<li><p>" + "Words ".repeat(70).strip() + "</p><p>"
                + "More ".repeat(90).strip() + "</p></li>";
        assertThat(content("<ul>" + section + section + "</ul>"))
                .hasSize(4)
                .hasOnlyElementsOfType(Block.Paragraph.class);
    }

    @Test
    void listsWithinListsFollowTheirItem() {
        assertThat(content("<ol>Loose<li>One<div>more<ul><li>Deep</li></ul>after</div></li><ol><li>Stray</li></ol></ol>"
                        + "<dl><div><dt>Term</dt><dd>Meaning</dd></div></dl>"))
                .containsExactly(
                        new Block.Listing(
                                true,
                                List.of(
                                        plain("Loose"),
                                        plain("One"),
                                        plain("more"),
                                        plain("Deep"),
                                        plain("after"),
                                        plain("Stray"))),
                        new Block.Listing(false, List.of(plain("Term"), plain("Meaning"))));
    }

    @Test
    void aTableOfDataKeepsCaptionHeaderAndRows() {
        assertThat(
                        content(
                                "<table><caption>Costs</caption><thead><tr><td>Year</td><td>Sum</td></tr></thead>"
                                        + "<tbody><tr><td><div>2024</div></td><td colspan=2><p>3</p></td></tr><tr><td></td></tr></tbody></table>"))
                .containsExactly(
                        paragraph("Costs"),
                        new Block.Table(
                                true,
                                List.of(List.of(plain("Year"), plain("Sum")), List.of(plain("2024"), plain("3")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>One</td></tr><tr><td>Two</td></tr></table>",
                "<table><tr><td><table><tr><td>One</td></tr></table></td><td>Two</td></tr></table>",
                "<table role='presentation'><tr><td>One</td><td>Two</td></tr></table>",
                "<table><tr><td><p>One</p></td><td><h3></h3><p>Two</p></td></tr></table>"
            })
    void aTableThatLaysOutAPageIsLookedInto(String html) {
        assertThat(content(html)).containsExactly(paragraph("One"), paragraph("Two"));
    }

    @Test
    void aTableIsNeverLargerThanItsBoundsAndLosesNothing() {
        String row = "<tr>" + "<td>x</td>".repeat(60) + "</tr>";
        List<Block> blocks = content("<table>" + row.repeat(Tables.MOST_ROWS + 1) + "</table>");

        assertThat(blocks).hasSize(2).hasOnlyElementsOfType(Block.Table.class);
        List<RichText> cells = ((Block.Table) blocks.getLast()).rows().getFirst();
        assertThat(cells).hasSize(Tables.MOST_COLUMNS);
        assertThat(cells.getLast().text()).isEqualTo("x x x x x x x x x x x");
    }

    @Test
    void headingsKeepTheirLevelAndALongOneIsText() {
        assertThat(content("<h1>One</h1><h4>Four</h4><h2>" + "Long ".repeat(90) + "</h2>"))
                .extracting(block -> block instanceof Block.Heading heading ? heading.level() : 0)
                .containsExactly(2, 4, 0);
    }

    @Test
    void aShortBoldLineBetweenParagraphsIsAHeading() {
        assertThat(content(
                        "<p>Before it.</p><p><strong>What comes next</strong></p><p>After it.</p><p><b>Why now?</b></p>"
                                + "<p>Because.</p><p><b>Ann:</b></p><p>Yes.</p>"))
                .filteredOn(Block.Heading.class::isInstance)
                .containsExactly(new Block.Heading(2, plain("What comes next")));
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(content("<pre>if (a)\n  b();<br>c();</pre>"))
                .containsExactly(new Block.Paragraph(
                        new RichText(List.of(new Span("if (a)\n  b();\nc();", Set.of(Mark.CODE), null)))));
    }

    @Test
    void elementsOfALineAreReadAsPrinted() {
        assertThat(
                        content(
                                "<p>H<sub>2</sub>O, <q>so</q> <abbr>e.g.</abbr> <time>noon</time> <a href='mailto:a@b.example?cc=x'>mail</a></p>"))
                .containsExactly(new Block.Paragraph(new RichText(List.of(
                        Span.plain("H"),
                        new Span("2", Set.of(Mark.SUBSCRIPT), null),
                        Span.plain("O, \u201cso\u201d e.g. noon "),
                        new Span("mail", Set.of(), "mailto:a@b.example")))));
    }

    @Test
    void blocksInALinkAreLinked() {
        assertThat(content("<a href='/x'><div>One</div><p>Two</p></a>"))
                .containsExactly(
                        new Block.Paragraph(new RichText(List.of(new Span("One", Set.of(), SITE + "/x")))),
                        new Block.Paragraph(new RichText(List.of(new Span("Two", Set.of(), SITE + "/x")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: The bridge is 90 metres long.",
                "Correction (3 March): The bridge is longer.",
                "CORRECTION, March 3, 2026: The bridge is longer.",
                "Clarification \u2014 The mayor was not there.",
                "Editor\u2019s note: The bridge was renamed.",
                "This article was amended on 3 March 2026.",
                "An earlier version of this article misstated the length.",
                "Korrektur: Die Br\u00fccke ist l\u00e4nger.",
                "Anmerkung der Redaktion: Die Br\u00fccke ist l\u00e4nger.",
                "In einer fr\u00fcheren Version dieses Textes war die Br\u00fccke k\u00fcrzer.",
                "Rectificatif : le pont est plus long.",
                "Fe de errores: el puente es m\u00e1s largo.",
                "Correcci\u00f3n: el puente es m\u00e1s largo.",
                "Rettelse: Broen er l\u00e6ngere.",
                "R\u00e4ttelse: Bron \u00e4r l\u00e4ngre.",
                "Sprostowanie: most jest d\u0142u\u017cszy.",
                "\u0418\u0441\u043f\u0440\u0430\u0432\u043b\u0435\u043d\u0438\u0435: \u043c\u043e\u0441\u0442 \u0434\u043b\u0438\u043d\u043d\u0435\u0435."
            })
    void aNoticeOfAChangeIsACorrection(String text) {
        assertThat(content(
                        "<p>The bridge over the river is open again after three years, and all came to see it.</p><p><em>"
                                + text + "</em></p>"))
                .last()
                .isEqualTo(new Block.Correction(
                        List.of(new RichText(List.of(new Span(text, Set.of(Mark.EMPHASIS), null))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction officers came to the bridge.",
                "Corrections, they said, take time.",
                "This article is about bridges.",
                "A version of this bridge stands elsewhere.",
                "In einer Stadt am Fluss."
            })
    void whatOnlyBeginsAlikeIsNone(String text) {
        assertThat(content("<p>The bridge is open again.</p><p>" + text + "</p>"))
                .last()
                .isEqualTo(paragraph(text));
    }

    @Test
    void aBoxOrALabelMakesItsTextACorrection() {
        Block text = paragraph("The bridge over the river is open again after three years of work.");
        Block notice = new Block.Correction(List.of(plain("Correction"), plain("It is longer.")));
        assertThat(content("<p>The bridge over the river is open again after three years of work.</p>"
                        + "<div class='article-correction'><h4>Correction</h4><p>It is longer.</p></div>"))
                .containsExactly(text, notice);
        assertThat(content("<p>The bridge over the river is open again after three years of work.</p>"
                        + "<h4>Correction</h4><p>It is longer.</p>"))
                .containsExactly(text, notice);
    }

    @Test
    void anArticleIsNeverACorrectionAsAWhole() {
        String much = "The bridge is longer. ".repeat(80);
        assertThat(content("<div class='corrections'><p>" + much + "</p></div>"))
                .containsExactly(paragraph(much.strip()));
        assertThat(content("<p>Short.</p><p>Correction: the bridge is much longer.</p>"))
                .hasOnlyElementsOfType(Block.Paragraph.class);
    }

    @Test
    void theHeadlineAndCaptionsAreNotSaidTwice() {
        assertThat(content(
                        "<h1>The bridge opens | The Herald</h1><figure><img src='/a.jpg'><figcaption>The quay.</figcaption></figure>"
                                + "<p>The quay</p><p>Text.</p>",
                        "The bridge opens"))
                .containsExactly(
                        new Block.Image(new Picture(SITE + "/a.jpg", null, "The quay.", null, 0, 0)),
                        paragraph("Text."));
        assertThat(content("<p>The bridge opens</p><p>Text.</p>", "The bridge opens \u2013 The Herald"))
                .containsExactly(paragraph("Text."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "ANZEIGE",
                "Publicidad",
                "La suite apr\u00e8s la publicit\u00e9",
                "Pubblicit\u00e0",
                "Mainos",
                "Reklama",
                "\u0420\u0435\u043a\u043b\u0430\u043c\u0430",
                "\u0394\u03b9\u03b1\u03c6\u03ae\u03bc\u03b9\u03c3\u03b7",
                "\u5e7f\u544a",
                "\uad11\uace0",
                "Qu\u1ea3ng c\u00e1o",
                "\u0625\u0639\u0644\u0627\u0646"
            })
    void aMarkerAloneOnItsLineIsLeftOut(String marker) {
        assertThat(content("<p>Text</p><p>" + marker + "</p>")).containsExactly(paragraph("Text"));
    }

    @Test
    void hugeAndDeepTreesAreReadInOneGo() {
        List<String> pages = new ArrayList<>(List.of(
                "<span>".repeat(400) + "<i>x</i>".repeat(30_000) + "<p>y</p>",
                "<div class='gallery'>".repeat(400) + "<img src='/a.jpg'><p>t</p>".repeat(10_000),
                "<div class='video'>".repeat(400) + "<b></b>".repeat(50_000),
                "<figure>".repeat(400) + "<img src='/a.jpg'><i>t</i>".repeat(10_000),
                "<blockquote>".repeat(400) + "<p>x</p>".repeat(30_000),
                "<ul><li>".repeat(200) + "<li>x".repeat(30_000),
                "<table><tr>" + "<td>x".repeat(60_000),
                "<p>a</p><script></script>".repeat(40_000)));
        for (String page : pages) {
            assertThat(content(page)).isNotNull();
        }
    }
}

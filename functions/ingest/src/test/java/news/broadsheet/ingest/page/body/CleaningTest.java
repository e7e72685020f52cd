package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.HEADLINE;
import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.links;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of an article's text by what it says and how it is linked. */
class CleaningTest {

    private static String within(String piece) {
        return text(div("", HEADLINE + paragraphs("pier", 4) + piece + paragraphs("quay", 4)));
    }

    private static String behind(String rest) {
        return text(div("", HEADLINE + paragraphs("pier", 8) + rest));
    }

    @Nested
    class AListOfLinks {

        @Test
        void isLeftOut() {
            assertThat(within(links("lantern", 4))).contains("pier", "quay").doesNotContain("lantern");
        }

        @Test
        void staysWithAWordOnEachOfItsLinks() {
            String list = "<ul><li><a href=/a>The lantern</a>: sold, and nobody knows to whom"
                    + "<li><a href=/b>The old anchor</a>: still there, under the moss</ul>";

            assertThat(within(list)).contains("The lantern: sold", "The old anchor: still there");
        }

        @Test
        void staysWhereItIsNotAsMuchLinkAsAListMayBe() {
            String list = "<ol><li><a href=/a>The lantern of the lower harbour</a> (sold at noon)"
                    + "<li><a href=/b>The anchor of the upper harbour</a> (rusty by now)</ol>";

            assertThat(within(list)).contains("lantern", "anchor");
            assertThat(within(list.replace("ol>", "div>").replace("<li>", "<br>")))
                    .doesNotContain("lantern");
        }

        @Test
        void isLeftOutAsARowInABox() {
            assertThat(within(
                            div("", "<a href=/a>Lantern</a> | <a href=/b>Lantern news</a> | <a href=/c>Lanterns</a>")))
                    .doesNotContain("Lantern");
        }

        @Test
        void staysWhereItHoldsARunningText() {
            String box = div(
                    "",
                    "<a href=/a>" + SmallPages.prose("buoy", 1) + "</a> " + SmallPages.prose("mole", 1)
                            + paragraph("lantern"));

            assertThat(within(box)).contains("buoy", "mole", "lantern");
        }

        @Test
        void goesWithItsTableAndACellStaysWithIt() {
            String cells =
                    "<tr><td><a href=/1>Lantern of the north</a><td>7</tr><tr><td>Pontoon at the old customs house<td>3</tr>";
            String all = "<tr><td><a href=/1>Anchor of the north</a><td><a href=/2>Anchor of the south</a></tr>";

            assertThat(within("<table>" + cells + "</table>")).contains("Lantern of the north 7");
            assertThat(within("<table>" + all + "</table>")).doesNotContain("Anchor");
        }

        @Test
        void isNoneWhereNothingLeadsAnywhere() {
            String list =
                    "<ul><li><a name=a>The lantern is lit at six</a><li><a id=b>The lantern is out at ten</a></ul>";

            assertThat(within(list)).contains("lit at six", "out at ten");
        }
    }

    @Nested
    class ALinkedLine {

        @ParameterizedTest
        @ValueSource(strings = {"p", "div", "h2", "h4"})
        void isLeftOut(String tag) {
            assertThat(within("<" + tag + "><a href=/l>The lantern is sold to a museum</a></" + tag + ">"))
                    .doesNotContain("lantern");
        }

        @Test
        void staysWhereItIsPartOfASentence() {
            assertThat(within("<p>It was sold, <a href=/l>as this paper has reported</a>, to the lantern museum.</p>"))
                    .contains("lantern museum");
        }

        @Test
        void staysWhereItIsAnEntryOfAList() {
            String list =
                    "<ul><li><a href=/l>The lantern of the old harbour</a><li>The pontoon, which was never found, and its crew</ul>";

            assertThat(within(list)).contains("lantern of the old harbour");
        }

        @Test
        void staysWhereItIsAWordOrTwo() {
            assertThat(within("<p>Nobody <a href=/l>answered</a>.</p><h3><a href=/x>The lantern</a></h3>"))
                    .contains("Nobody answered.");
        }
    }

    @Nested
    class APointer {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Read also: | Lantern sold",
                    "READ MORE — | Lantern sold",
                    "Lesen sie auch: | Lantern verkauft",
                    "Mehr zum Thema: | Lantern verkauft",
                    "À lire aussi : | Lantern vendue",
                    "» Lea también: | Lantern vendida",
                    "Leia também | Lantern vendida",
                    "Leggi anche: | Lantern venduta",
                    "Lees ook: | Lantern verkocht",
                    "Läs också: | Lantern såld",
                    "Czytaj też: | Lantern sprzedana",
                    "Читайте также: | Lantern продан",
                    "関連記事： | Lantern",
                    "اقرأ أيضا: | Lantern"
                })
        void isLeftOutInAnyLanguageMet(String phrase, String title) {
            assertThat(within("<p><b>" + phrase + "</b> und, <a href=/l>" + title + "</a>, et cetera</p>"))
                    .doesNotContain("Lantern");
        }

        @Test
        void isLeftOutWithoutALinkWhereItIsShort() {
            assertThat(within("<p>See also: the lantern of the lower harbour</p>"))
                    .doesNotContain("lantern");
        }

        @Test
        void isASentenceWhereItIsLongAndLinksNothing() {
            String line = "<p>Read more than once, the letter of the lantern keeper still gives no reason.</p>";

            assertThat(within(line)).contains("lantern keeper");
        }

        @Test
        void isAParagraphWhereItIsLongThoughItHasALink() {
            String line =
                    "<p>Related or not, the <a href=/l>two fires</a> were put out by the same crew, who came over from the"
                            + " island with a pump and a lantern, stayed for nine days, and left without a word to anybody in the town,"
                            + " which was then under water.</p>";

            assertThat(within(line)).contains("lantern");
        }
    }

    @Nested
    class WhatFollowsTheText {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "About the author",
                    "Press contact:",
                    "Über die Autorin",
                    "Kontakt",
                    "Sobre el autor",
                    "Contatti",
                    "Об авторе",
                    "TAGS:",
                    "Leave a comment",
                    "— Commentaires —"
                })
        void isLeftOutFromItsFirstLineOn(String line) {
            assertThat(behind("<h3>" + line + "</h3>" + paragraph("lantern") + "<p>Anchor Lane</p>"))
                    .contains("pier")
                    .doesNotContain("lantern", "Anchor", line);
        }

        @Test
        void isTextWhereMuchFollows() {
            assertThat(behind("<h3>About the author</h3>" + paragraphs("lantern", 4)))
                    .contains("About the author", "lantern");
        }

        @Test
        void isTextWhereTheLineGoesOn() {
            assertThat(behind("<h3>About the author of the letter</h3>" + paragraph("lantern")))
                    .contains("lantern");
        }
    }

    @Nested
    class AHeading {

        @Test
        void overNothingButLinksGoesWithThem() {
            assertThat(behind("<h3>Lanterns of the week</h3>" + links("anchor", 3)))
                    .doesNotContain("Lanterns", "anchor");
        }

        @Test
        void overLinkedLinesGoesWithThem() {
            assertThat(behind("<h3>Lanterns of the week</h3><p><a href=/a>What the anchor did last summer</a></p>"))
                    .doesNotContain("Lanterns", "anchor");
        }

        @Test
        void overLinksWithinTheTextGoesWhereAnotherHeadingFollows() {
            assertThat(within("<h3>Lanterns of the week</h3>" + links("anchor", 3) + "<h2>What comes next</h2>"))
                    .contains("What comes next")
                    .doesNotContain("Lanterns");
        }

        @Test
        void overATextStays() {
            assertThat(within("<h3>Lanterns of the week</h3>")).contains("Lanterns of the week");
            assertThat(behind("<h3>Lanterns of the week</h3>" + paragraph("mole")))
                    .contains("Lanterns of the week");
        }

        @Test
        void overLinksAndATextStays() {
            assertThat(within("<h3>Lanterns of the week</h3>" + links("anchor", 3)))
                    .contains("Lanterns of the week")
                    .doesNotContain("anchor");
        }
    }
}

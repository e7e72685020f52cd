package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.HEADLINE;
import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.find;
import static news.broadsheet.ingest.page.body.SmallPages.links;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What belongs to an article though it stands outside of the element that holds its text. */
class SurroundingsTest {

    private static final String ARTICLE = div("class=text", paragraphs("pier", 9));

    @Nested
    class ALead {

        @Test
        void betweenHeadlineAndTextBeginsTheText() {
            assertThat(text(div("", HEADLINE + paragraph("lantern") + ARTICLE))).containsSubsequence("lantern", "pier");
        }

        @Test
        void inABoxOfItsOwnBeginsTheText() {
            String page = div(
                    "",
                    "<header>" + HEADLINE + "</header>" + div("class=intro", div("", paragraph("lantern"))) + ARTICLE);

            assertThat(text(page)).containsSubsequence("lantern", "pier");
        }

        @Test
        void needsNoEndOfASentenceWhereItIsLongerThanALabel() {
            String page = HEADLINE + "<h2>Nach drei Jahren Bauzeit rollt über die Hafenbrücke wieder der Verkehr</h2>"
                    + ARTICLE;

            assertThat(text(page)).startsWith("Nach drei Jahren");
        }

        @Test
        void isNoLabel() {
            assertThat(text(HEADLINE + "<p>Hafen, 12. März</p>" + ARTICLE)).startsWith("On day 1 the pier");
        }

        @Test
        void isFreeOfLinks() {
            String linked = "<p><a href=/l>The lantern of the harbour has been sold to a museum inland.</a></p>";

            assertThat(text(HEADLINE + div("", linked) + ARTICLE)).doesNotContain("lantern");
        }

        @Test
        void isNoEntryOfAList() {
            assertThat(text(HEADLINE + "<ul><li>" + SmallPages.prose("lantern", 1) + "</ul>" + ARTICLE))
                    .doesNotContain("lantern");
        }

        @Test
        void isNotTheSloganOfTheSite() {
            String slogan = div(
                    "class=top", "<p>The paper of the lantern since 1890, read by all, and by some who cannot.</p>");

            assertThat(text(slogan + HEADLINE + paragraph("quay") + ARTICLE))
                    .startsWith("On day 1 the quay")
                    .doesNotContain("lantern");
        }

        @Test
        void isNotWhatIsCalledSomethingElse() {
            assertThat(text(HEADLINE + div("class=byline", paragraph("lantern")) + ARTICLE))
                    .doesNotContain("lantern");
        }

        @Test
        void isLookedForCloseByWhereThereIsNoHeadline() {
            String near = div("", div("", paragraph("quay") + ARTICLE));
            String page = div("", div("", div("class=top", paragraph("lantern")) + div("", near)));

            assertThat(text(page)).containsSubsequence("quay", "pier").doesNotContain("lantern");
        }

        @Test
        void isReadInTheOrderOfThePage() {
            assertThat(text(HEADLINE + paragraph("quay") + div("", paragraph("mole")) + ARTICLE))
                    .containsSubsequence("quay", "mole", "pier");
        }
    }

    @Nested
    class APartBehind {

        private static String page(String rest) {
            return div("", HEADLINE + div("class='part a'", paragraphs("pier", 9)) + rest);
        }

        @Test
        void goesOnWithTheTextWhereItIsBuiltAlike() {
            assertThat(text(page(div("class='part a'", paragraph("quay"))))).containsSubsequence("pier", "quay");
        }

        @Test
        void goesOnWithTheTextBehindSomethingElse() {
            String ad = div("class=ad-slot", paragraph("lantern"));

            assertThat(text(page(ad + div("class='part a'", paragraph("quay")))))
                    .containsSubsequence("pier", "quay")
                    .doesNotContain("lantern");
        }

        @Test
        void isATeaserWhereItIsBuiltOtherwise() {
            assertThat(text(page(div("class=part", paragraph("lantern"))))).doesNotContain("lantern");
            assertThat(text(page("<section class='part a'>" + paragraph("lantern") + "</section>")))
                    .doesNotContain("lantern");
        }

        @Test
        void isATeaserWhereLinksGoWithIt() {
            String teaser = div(
                    "class='part a'",
                    "<h3><a href=/l>What became of the harbour after that</a></h3>" + paragraph("lantern"));

            assertThat(text(page(teaser))).doesNotContain("lantern");
        }

        @Test
        void isNoLabelAndNoList() {
            String rest = div("class='part a'", "<p>Lantern Press</p>" + links("anchor", 3));

            assertThat(text(page(rest))).doesNotContain("Lantern", "anchor");
        }

        @Test
        void isNotWhatStandsOutsideOfTheArticleAsAWhole() {
            assertThat(text(page("") + div("", div("class='part a'", paragraph("lantern")))))
                    .doesNotContain("lantern");
        }
    }

    @Nested
    class APicture {

        private static List<String> above(String page) {
            return find(page).picturesAbove().stream()
                    .map(picture -> picture.attr("src"))
                    .toList();
        }

        @Test
        void betweenHeadlineAndTextIsOneAboveTheText() {
            assertThat(above(div(
                            "", HEADLINE + "<img src=/a.jpg>" + div("", "<amp-img src=/b.jpg></amp-img>") + ARTICLE)))
                    .containsExactly("/a.jpg", "/b.jpg");
        }

        @Test
        void aboveTheHeadlineIsOneAsLongAsTheArticleHoldsIt() {
            assertThat(above("<img src=/logo.png>" + div("", "<img src=/a.jpg>" + HEADLINE + ARTICLE)))
                    .containsExactly("/a.jpg");
        }

        @Test
        void withItsCaptionIsOne() {
            String box = "<div><img src=/a.jpg><div class=caption>The lantern at noon.</div></div>";

            assertThat(find(div("", HEADLINE + box + ARTICLE)).picturesAbove())
                    .map(picture -> picture.closest("figure"))
                    .map(figure -> figure == null ? "" : figure.text())
                    .containsExactly("The lantern at noon.");
        }

        @Test
        void ofSomethingElseIsNone() {
            String author = div("class=byline", "<img src=/ann.jpg> <p>Ann</p>");

            assertThat(above(div("", HEADLINE + author + ARTICLE + "<img src=/after.jpg>")))
                    .isEmpty();
        }

        @Test
        void withinTheTextStaysThere() {
            String page = div("", HEADLINE + div("", "<img src=/a.jpg>" + paragraphs("pier", 9)));

            assertThat(above(page)).isEmpty();
            assertThat(find(page).element().select("img")).hasSize(1);
        }
    }
}

package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.HEADLINE;
import static news.broadsheet.ingest.page.body.SmallPages.TITLE;
import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called something else than the article is left out of it, unless the name cannot be true. */
class NamedBoxesTest {

    /** A box with text like the article's own, in the middle of it, so that only its name tells it apart. */
    private static String around(String box) {
        return div("", HEADLINE + paragraphs("pier", 3) + box + paragraphs("quay", 3));
    }

    @Nested
    class ABoxIsLeftOut {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "class=sidebar",
                    "class='col newsletter'",
                    "class=relatedPosts",
                    "class=post__share-bar",
                    "class=SocialMediaLinks",
                    "class=ad-728x90",
                    "class=ads2",
                    "class='about-author'",
                    "class=mehr-zum-thema",
                    "class=werbung",
                    "class=publicidad",
                    "id=comments",
                    "id=main_navigation",
                    "data-component=related-articles",
                    "role=complementary",
                    "role=navigation",
                    "role=contentinfo"
                })
        void byAnyNameItIsGiven(String attributes) {
            assertThat(text(around(div(attributes, paragraph("lantern")))))
                    .contains("pier", "quay")
                    .doesNotContain("lantern");
        }

        @ParameterizedTest
        @ValueSource(strings = {"nav", "aside", "footer", "form", "menu", "fieldset"})
        void byWhatItIs(String tag) {
            assertThat(text(around("<" + tag + ">" + paragraph("lantern") + "</" + tag + ">")))
                    .contains("pier", "quay")
                    .doesNotContain("lantern");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "hidden",
                    "aria-hidden=true",
                    "style='display:none'",
                    "style='color: red; Display : None'",
                    "style='visibility: hidden'"
                })
        void whenNobodyCanSeeIt(String attributes) {
            assertThat(text(around(div(attributes, paragraph("lantern")))))
                    .contains("pier", "quay")
                    .doesNotContain("lantern");
        }

        @ParameterizedTest
        @ValueSource(strings = {"comments comment-content", "comment-list post-text", "sidebar article-body"})
        void thoughAnotherOfItsNamesSaysText(String names) {
            assertThat(text(around(div("class='" + names + "'", paragraph("lantern")))))
                    .contains("pier", "quay")
                    .doesNotContain("lantern");
        }

        @Test
        void evenInsideALineWhereThatIsNoParagraph() {
            assertThat(text(around(div("", "<span class=share>Share the lantern</span> " + paragraph("mole")))))
                    .contains("mole")
                    .doesNotContain("lantern");
        }
    }

    @Nested
    class ABoxStays {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "class=walrus",
                    "class=shareholders",
                    "class=advance",
                    "class=has-sidebar",
                    "class=no-comments",
                    "class='with-newsletter without-ads'",
                    "class='about author'",
                    "class='promo post-body'",
                    "id=how-the-related-towns-share-a-bridge",
                    "data-name=sidebar",
                    "role=main",
                    "aria-hidden=false",
                    "style='display:block'"
                })
        void whenItsNamesDoNotSayOtherwise(String attributes) {
            assertThat(text(around(div(attributes, paragraph("lantern"))))).contains("pier", "lantern", "quay");
        }

        @Test
        void whenItIsTheArticleByItsElement() {
            String page = "<main class=popup><article class=sponsor>" + around("<h2 class=related>The lantern</h2>");

            assertThat(text(page)).contains("pier", "The lantern", "quay");
        }

        @ParameterizedTest
        @ValueSource(strings = {"p", "li", "h2", "td", "blockquote"})
        void whenItIsAWordInALine(String tag) {
            String line = "<" + tag + ">" + SmallPages.prose("mole", 1) + " <span class=share>The lantern</span> too.</"
                    + tag + ">";
            String box = tag.equals("td")
                    ? "<table><tr>" + line + "</table>"
                    : tag.equals("li") ? "<ul>" + line + "</ul>" : line;

            assertThat(text(around(box))).contains("mole", "The lantern");
        }

        @Test
        void whenItNamesTheSpeakerOfAQuote() {
            String quote =
                    "<blockquote><p>We have waited for this.</p><footer>Ada Lantern, mayor</footer></blockquote>";

            assertThat(text(around(quote))).contains("We have waited for this.", "Ada Lantern, mayor");
        }

        @Test
        void whenItHoldsMostOfTheText() {
            assertThat(text(div("class=sidebar", paragraphs("pier", 7)) + div("", paragraphs("quay", 3))))
                    .contains("pier");
        }

        @Test
        void whenItHoldsTheHeadlineAndAText() {
            String page = div("class=promo", HEADLINE + paragraphs("pier", 5)) + div("", paragraphs("quay", 5));

            assertThat(text(page)).contains("pier");
        }
    }

    @Nested
    class TheHeadline {

        @Test
        void doesNotKeepABoxWithoutAText() {
            String page = div("class=promo", HEADLINE + paragraphs("pier", 2)) + div("", paragraphs("quay", 5));

            assertThat(text(page)).contains("quay").doesNotContain("pier");
        }

        @Test
        void doesNotKeepABoxAsALesserHeading() {
            String promo = div("class=promo", "<h3>" + TITLE + "</h3>" + paragraphs("pier", 5));

            assertThat(text(promo + div("", paragraphs("quay", 5))))
                    .contains("quay")
                    .doesNotContain("pier");
        }

        @Test
        void doesNotKeepABoxAsTheHeadlineOfSomethingElse() {
            String promo = div("class=promo", "<h1>Ten recipes with cod</h1>" + paragraphs("pier", 5));

            assertThat(text(promo + div("", paragraphs("quay", 5))))
                    .contains("quay")
                    .doesNotContain("pier");
        }
    }

    @Nested
    class WhenNextToNothingIsLeftWithoutThem {

        @Test
        void theBoxesStayAsInAForum() {
            String page = div("", "<p>Three answers.</p>")
                    + div("class=comment", paragraphs("pier", 2))
                    + div("class=comment", paragraphs("quay", 2))
                    + div("class=comment", paragraphs("mole", 2));

            assertThat(text(page)).contains("pier", "quay", "mole");
        }

        @Test
        void theBoxesStayAsOnAPageOfWidgets() {
            String page = div("class=widget_recent", paragraphs("pier", 3)) + div("id=social", paragraphs("quay", 3));

            assertThat(text(page)).contains("pier", "quay");
        }

        @Test
        void whatIsNeverTextStaysOut() {
            String page = div("class=comment", paragraphs("pier", 2))
                    + div("class=comment", paragraphs("quay", 2))
                    + "<nav>" + paragraph("lantern") + "</nav>"
                    + div("hidden", paragraph("anchor"));

            assertThat(text(page))
                    .contains("pier", "quay")
                    .doesNotContain("lantern")
                    .doesNotContain("anchor");
        }

        @Test
        void butNotWhenAShortArticleIsLeft() {
            String page = div("", HEADLINE + paragraphs("pier", 4))
                    + div("class=comment", paragraphs("quay", 4))
                    + div("class=comment", paragraphs("mole", 4))
                    + div("class=comment", paragraphs("buoy", 4));

            assertThat(text(page)).contains("pier").doesNotContain("quay", "mole", "buoy");
        }
    }
}

package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.HEADLINE;
import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.find;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which element of a page holds the article. */
class ChoiceTest {

    @Nested
    class WhereNothingIsNamed {

        @Test
        void itIsTheInnermostElementWithNearlyAllOfTheText() {
            String page = div("", div("", paragraph("lantern")) + div("", div("id=it", paragraphs("pier", 9))));

            assertThat(find(page).element().id()).isEqualTo("it");
        }

        @Test
        void whatStandsBesideItIsNoPartOfTheText() {
            String page = HEADLINE + div("", paragraphs("pier", 9)) + div("class=x", paragraph("lantern"));

            assertThat(text(page)).contains("pier").doesNotContain("lantern");
        }

        @Test
        void itIsWhatHoldsAllPartsWhereNoPartHasNearlyAll() {
            String page = "<div id=it><section>" + paragraphs("pier", 4) + "</section><section>" + paragraphs("quay", 3)
                    + "</section><div><p>" + SmallPages.prose("mole", 1) + "</div></div>";

            assertThat(find(page).element().id()).isEqualTo("it");
            assertThat(text(page)).containsSubsequence("pier", "quay", "mole");
        }

        @ParameterizedTest
        @ValueSource(strings = {"p", "blockquote", "ul", "ol", "h2"})
        void itIsNoLineOrListEvenWhereThatIsAllThereIs(String tag) {
            String item = tag.endsWith("l") ? "<li>" : "";
            String page = "<div id=it><" + tag + ">" + item + SmallPages.prose("pier", 1) + "</" + tag + "></div>";

            assertThat(find(page).element().id()).isEqualTo("it");
        }

        @Test
        void itIsACellOfAnOldLayout() {
            String page = "<table width=800><tr><td><a href=/a>Home</a><br><a href=/b>News</a></td><td id=it>"
                    + paragraphs("pier", 6) + "</td><td>Tide at noon</td></tr></table>";

            assertThat(find(page).element().id()).isEqualTo("it");
        }

        @Test
        void itIsTheWholePageWhereThatHasNoRunningText() {
            assertThat(text(div("", "<p>Closed today</p>") + div("", "<p>Back on Monday</p>")))
                    .isEqualTo("Closed today Back on Monday");
        }

        @Test
        void itIsEmptyOnAnEmptyPage() {
            assertThat(find("")).satisfies(found -> {
                assertThat(found.chars()).isZero();
                assertThat(found.element().text()).isEmpty();
                assertThat(found.left().tell()).isEmpty();
            });
        }
    }

    @Nested
    class AnElementNamedAsTheText {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "class=article-body",
                    "class=articleBody",
                    "class=entry__content",
                    "class='c StoryText'",
                    "id=bodytext",
                    "itemprop=articleBody",
                    "data-component=rich-text"
                })
        void winsOverMoreTextElsewhere(String attributes) {
            String page =
                    HEADLINE + div(attributes, paragraphs("pier", 4)) + div("class=wall", paragraphs("lantern", 6));

            assertThat(text(page)).contains("pier").doesNotContain("lantern");
        }

        @Test
        void winsAsAnArticleElementToo() {
            String page =
                    "<article>" + HEADLINE + paragraphs("pier", 4) + "</article>" + div("", paragraphs("lantern", 6));

            assertThat(text(page)).contains("pier").doesNotContain("lantern");
        }

        @Test
        void doesNotWinWithASmallPartOfTheText() {
            String page = div("class=article-body", paragraphs("pier", 2)) + div("class=wall", paragraphs("quay", 7));

            assertThat(text(page)).contains("pier", "quay");
        }

        @Test
        void doesNotWinOverAnotherOfItsKind() {
            String page = div("class=article-body", paragraphs("pier", 4))
                    + div("class=article-body", paragraphs("quay", 3))
                    + div("", paragraphs("mole", 2));

            assertThat(text(page)).containsSubsequence("pier", "quay", "mole");
        }

        @Test
        void winsOverAnotherOfItsKindThatIsSmall() {
            String page = HEADLINE
                    + div("class=article-body", paragraphs("pier", 9))
                    + div("class='article-body x'", paragraphs("lantern", 2))
                    + div("class=wall", paragraphs("anchor", 8));

            assertThat(text(page)).contains("pier").doesNotContain("lantern", "anchor");
        }

        @Test
        void isTheInnermostOfThoseThatHoldEachOther() {
            String page = "<article>" + HEADLINE + paragraphs("pier", 2)
                    + div("id=it class=article-body", paragraphs("quay", 4)) + "</article>"
                    + div("class=wall", paragraphs("lantern", 8));

            assertThat(find(page).element().id()).isEqualTo("it");
            assertThat(text(page)).containsSubsequence("pier", "quay").doesNotContain("lantern");
        }
    }

    @Test
    void itsCharactersOfRunningTextAreCounted() {
        String page = HEADLINE + paragraphs("pier", 3) + "<p>Short line</p>" + paragraph("quay")
                + div("class=ads", "<p>Buy.</p>");
        int prose = 3 * SmallPages.prose("pier", 1).length()
                + SmallPages.prose("quay", 1).length();

        assertThat(find(page).chars()).isEqualTo(prose);
    }
}

package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.HEADLINE;
import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.find;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is talked about below an article, and lines that only look like something else. */
class ArticleAndDiscussionTest {

    @Test
    void commentsLongerThanTheArticleAreNoneOfIt() {
        String page = "<main><article>" + HEADLINE + paragraphs("pier", 5) + "</article><section id=comments>"
                + paragraphs("lantern", 20) + "</section></main>";

        assertThat(text(page)).contains("pier").doesNotContain("lantern");
    }

    @Test
    void aLeadBesideOtherElementsKeepsItsMarksAndItsSpaces() {
        String page = "<div>" + HEADLINE
                + "<div>Nobody knew <b>why</b> <i>the mast light</i> went out, and<br>nobody asked, said the mayor."
                + "<p>x</p></div><div id=it>" + paragraphs("pier", 6) + "</div></div>";

        assertThat(text(page)).contains("Nobody knew why the mast light went out, and nobody asked");
        assertThat(find(page).element().selectFirst("p > b")).isNotNull();
    }

    @Test
    void aCaptionWithinALineGoesToItsPicture() {
        String box =
                "<div><a href=/b><img src=/a.jpg></a><span class=caption>The lantern is lit by hand, as it was.</span></div>";
        ArticleText found = find(div("", HEADLINE + paragraphs("pier", 3) + box + paragraphs("quay", 3)));

        assertThat(found.element().select("figure").text()).contains("lit by hand");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Related firms such as <a href=/x>Lodz Ropes</a> sell the lantern in all ports.</p>",
                "<p>More from the lantern keeper will be heard in June, when he is back.</p>",
                "<p>Zum Thema <a href=/x>Br\u00fccke</a> sagte der Rat nichts, auch nicht zur lantern.</p>"
            })
    void aSentenceThatBeginsAsAPointerDoesIsText(String sentence) {
        assertThat(text(div("", HEADLINE + paragraphs("pier", 3) + sentence + paragraphs("quay", 3))))
                .contains("lantern");
    }
}

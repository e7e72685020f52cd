package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.find;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static news.broadsheet.ingest.page.body.SmallPages.running;
import static news.broadsheet.ingest.page.body.SmallPages.text;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a picture go to the picture and are no text. */
class CaptionsTest {

    private static final String WORDS = "The lantern is lit by hand, as it was when the bridge was new.";

    private static String around(String box) {
        return div("", paragraphs("pier", 4) + box + paragraphs("quay", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=/a.jpg><figcaption>WORDS</figcaption></figure>",
                "<div class=wp-caption><img src=/a.jpg><p class=wp-caption-text>WORDS</p></div>",
                "<div><img src=/a.jpg><p class=Bildunterschrift>WORDS</p></div>",
                "<div class=x><div><div><img src=/a.jpg></div></div><div class=image__caption>WORDS</div></div>",
                "<div class=image-box><img src=/a.jpg><div>WORDS</div></div>",
                "<div class=foto><div><img src=/a.jpg></div><p>WORDS</p></div>",
                "<table><caption>WORDS</caption><tr><td><img src=/a.jpg></td></tr></table>"
            })
    void theyGoIntoTheFigureOfTheirPicture(String box) {
        String page = around(box.replace("WORDS", WORDS));

        assertThat(running(page)).contains("pier", "quay").doesNotContain("lantern");
        assertThat(find(page).element().select("figure:has(img)"))
                .map(figure -> figure.text())
                .containsExactly(WORDS);
    }

    @Test
    void theyAreNotCountedAsText() {
        int without = find(around("")).chars();

        assertThat(find(around("<figure><img src=/a.jpg><figcaption>" + WORDS + "</figcaption></figure>"))
                        .chars())
                .isEqualTo(without);
    }

    @Test
    void theyGoWhereThereIsNoPicture() {
        assertThat(text(around("<p class=caption>" + WORDS + "</p>"))).doesNotContain("lantern");
    }

    @Test
    void theyDoNotMakeAFigureOfWhatHoldsATextToo() {
        String page =
                around(div("id=box", "<img src=/a.jpg><p class=caption>" + WORDS + "</p>" + paragraphs("mole", 2)));

        assertThat(text(page)).contains("mole").doesNotContain("lantern");
        assertThat(find(page).element().select("figure")).isEmpty();
    }

    @Test
    void aLongTextInABoxNamedAsAPictureIsText() {
        assertThat(running(around(div("class=media", "<img src=/a.jpg>" + paragraphs("mole", 2)))))
                .contains("mole");
    }

    @Test
    void aPictureInTheLineOfATextStaysThere() {
        String page = around("<p><img src=/a.jpg> " + SmallPages.prose("mole", 1) + "</p>");

        assertThat(running(page)).contains("mole");
        assertThat(find(page).element().select("p img")).hasSize(1);
    }
}

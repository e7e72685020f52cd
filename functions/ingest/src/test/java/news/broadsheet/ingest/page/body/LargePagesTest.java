package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.find;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work grows as the page does: with its square, none of these would end in time. */
@Timeout(30)
class LargePagesTest {

    private static final int MANY = 50_000;

    @Test
    void manyParagraphs() {
        ArticleText found = find(paragraphs("pier", MANY));

        assertThat(found.element().select("p")).hasSize(MANY);
    }

    @Test
    void manyLinesThatGo() {
        ArticleText found =
                find(paragraphs("pier", 5) + "<p><a href=/l>The lantern of the harbour</a></p>".repeat(MANY));

        assertThat(found.element().text()).contains("pier").doesNotContain("lantern");
    }

    @Test
    void manyBoxesBesideEachOtherThatGo() {
        ArticleText found = find(paragraphs("pier", 5) + "<div class=ad>Buy</div>".repeat(MANY));

        assertThat(found.element().text()).contains("pier").doesNotContain("Buy");
    }

    @Test
    void manyLinesBetweenBreaksThatGo() {
        ArticleText found = find(paragraphs("pier", 5) + "See also: the lantern<br><br>".repeat(MANY));

        assertThat(found.element().text()).contains("pier").doesNotContain("lantern");
    }

    @Test
    void manyPicturesWithCaptions() {
        String picture = "<figure><img src=/a.jpg><figcaption>At noon.</figcaption></figure>";

        assertThat(find(paragraphs("pier", 5) + picture.repeat(MANY / 5))
                        .element()
                        .select("figure"))
                .hasSize(MANY / 5);
    }

    @Test
    void manyTextsNamedAsTheText() {
        String one = "<div class=article-body>" + paragraph("quay") + "</div>";

        assertThat(find(one.repeat(MANY / 10)).element().select("p")).hasSize(MANY / 10);
    }

    @Test
    void manyLeadsAndHeadlines() {
        String lead = SmallPages.HEADLINE + paragraph("quay");

        assertThat(find(lead.repeat(MANY / 10) + "<div class=article-body>" + paragraphs("pier", MANY / 10) + "</div>")
                        .element()
                        .text())
                .contains("pier");
    }

    @Test
    void manyLinesInOneParagraph() {
        String line = "The pier, which is old, was painted again.<br>";

        assertThat(find("<p>" + line.repeat(MANY)).chars()).isGreaterThan(40 * MANY);
        assertThat(find("<div>" + (line + "<br>").repeat(MANY)).chars()).isGreaterThan(40 * MANY);
    }

    @Test
    void manyElementsWithinEachOther() {
        String deep = "<div>".repeat(MANY) + paragraphs("pier", 5);

        assertThat(find(deep).element().text()).contains("pier");
        assertThat(find("<span>".repeat(MANY) + deep).element().text()).contains("pier");
    }
}

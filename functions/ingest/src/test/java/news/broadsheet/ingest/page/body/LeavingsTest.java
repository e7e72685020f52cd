package news.broadsheet.ingest.page.body;

import static news.broadsheet.ingest.page.body.SmallPages.HEADLINE;
import static news.broadsheet.ingest.page.body.SmallPages.div;
import static news.broadsheet.ingest.page.body.SmallPages.find;
import static news.broadsheet.ingest.page.body.SmallPages.paragraph;
import static news.broadsheet.ingest.page.body.SmallPages.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.ingest.page.LeftOut;
import org.junit.jupiter.api.Test;

/** Who asks is told what of a page is no part of its article, and why. */
class LeavingsTest {

    private static List<LeftOut> left(String page) {
        return find(page).left().tell();
    }

    @Test
    void eachIsToldWithItsReasonInTheOrderOfThePage() {
        String page = "<nav>Home</nav>" + div("", "Tide at noon")
                + div(
                        "",
                        HEADLINE + "<p>Hafen</p>" + paragraphs("pier", 4) + div("class=ad-slot", "Buy a boat")
                                + "<p>Read also: the flood</p>" + paragraph("quay")
                                + "<p><a href=/t>The tram is running again</a></p>" + paragraph("mole")
                                + "<h3>Elsewhere</h3><ul><li><a href=/a>The first ferry</a></ul>"
                                + "<h2>What comes next</h2>" + paragraph("buoy") + "<p>Harbour Press</p>"
                                + "<h4>About the author</h4><p>Ann lives here.</p>")
                + "<footer>Imprint</footer>";

        assertThat(left(page))
                .containsExactly(
                        new LeftOut("named nav", "Home"),
                        new LeftOut("outside of the article", "Tide at noon"),
                        new LeftOut("label at the edge of the text", "Hafen"),
                        new LeftOut("named ad", "Buy a boat"),
                        new LeftOut("pointer to something else", "Read also: the flood"),
                        new LeftOut("line that is a link", "The tram is running again"),
                        new LeftOut("heading over links", "Elsewhere"),
                        new LeftOut("list of links", "The first ferry"),
                        new LeftOut("label at the edge of the text", "Harbour Press"),
                        new LeftOut("what follows the text", "About the author Ann lives here."),
                        new LeftOut("named footer", "Imprint"));
    }

    @Test
    void neighboursThatWentForOneReasonAreOne() {
        String page = div("class=sidebar", "<p>One</p><p>Two</p>")
                + div("class=sidebar", "<p>Three</p>")
                + div("class=cookie", "<p>Four</p>")
                + div("", HEADLINE + paragraphs("pier", 5));

        assertThat(left(page))
                .containsExactly(new LeftOut("named sidebar", "One Two Three"), new LeftOut("named cookie", "Four"));
    }

    @Test
    void whatIsLongIsCut() {
        assertThat(left("<aside>" + paragraphs("lantern", 5) + "</aside>" + div("", HEADLINE + paragraphs("pier", 9))))
                .singleElement()
                .satisfies(left -> assertThat(left.text())
                        .hasSize(200)
                        .startsWith("On day 1 the lantern")
                        .contains(" On day 2"));
    }

    @Test
    void captionsAndWhatWasJoinedToTheTextAreNotLeftOut() {
        String page = div(
                "",
                HEADLINE
                        + paragraph("quay")
                        + div(
                                "class=part",
                                "<figure><img src=/a.jpg><figcaption>At noon.</figcaption></figure>"
                                        + paragraphs("pier", 20))
                        + div("class=part", paragraph("mole")));

        assertThat(left(page)).containsExactly(new LeftOut("outside of the article", SmallPages.TITLE));
    }

    @Test
    void nothingIsLeftOutWhereAllIsText() {
        assertThat(left(paragraphs("pier", 3))).isEmpty();
    }
}

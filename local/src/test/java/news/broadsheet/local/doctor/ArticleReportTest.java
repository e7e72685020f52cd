package news.broadsheet.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.RichText;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.LeftOut;
import news.broadsheet.ingest.page.Notice;
import news.broadsheet.ingest.page.meta.Carrier;
import news.broadsheet.ingest.page.meta.PageMetadata;
import org.junit.jupiter.api.Test;

class ArticleReportTest {

    private static String told(ArticlePage page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ArticleReport(new Sheet(new PrintStream(out, true, StandardCharsets.UTF_8)), 2).print(page);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theArticleIsLaidOutToBeRead() {
        assertThat(told(InventedPage.understood("Night ferries return", Notice.NONE, List.of())))
                .contains("""

                      Night ferries return
                      ====================
                      The last boat leaves at a quarter past midnight.

                      By Maren Holloway \u00b7 The Lantern \u00b7 2026-11-23 22:39 +01:00 \u00b7 updated
                      2026-11-24

                      [image: At the north quay (Idris Penhale)] [1]

                      The ferries will sail at night again [2].

                      ## What it costs

                        1. lamps
                        2. taxis

                      | We have counted every chair on that boat.
                      | \u2014 Ottilie Brandt

                      Season  Passengers
                      ------  ----------
                      Winter  4,100

                      [image: A lamp (Photo: Idris)] [3]

                      [video 02:08 First boat out (lantern.example)] [4]

                      [from maps.example The way to Skerra] [5]

                      * * *

                      [1] https://lantern.example/1.jpg
                      [2] https://lantern.example/trial
                    """);
    }

    @Test
    void eachFieldIsToldWithWhereItCameFrom() {
        assertThat(told(InventedPage.understood("Night ferries return", Notice.PAYWALL, List.of())))
                .containsPattern("headline +JSON-LD +Night ferries return")
                .containsPattern("site +OpenGraph +The Lantern")
                .containsPattern("updated +2026-11-24 \\(the day alone is stated\\)")
                .containsPattern("tags +-\n")
                .containsPattern("text +visible text +9 blocks, \\d+ words, 1 min to read")
                .containsPattern("notice +only subscribers see the whole text");
    }

    @Test
    void whatWasLeftOutIsToldByItsReasonAndNotAllOfIt() {
        LeftOut same = InventedPage.ADVERTISEMENT;
        String told = told(InventedPage.understood(
                "Night ferries return",
                Notice.NONE,
                List.of(same, InventedPage.NAVIGATION, same, new LeftOut("advertisement", "\u001b[31m"))));
        assertThat(told)
                .contains("Left out: 4 pieces")
                .containsPattern(
                        "  advertisement \\(3 times\\)\\R    - Advertisement\\R    - Advertisement\\R    and 1 more:"
                                + " --left-out 3")
                .containsPattern("  navigation\\R    - Home Tides")
                .doesNotContain("\u001b");
    }

    @Test
    void aPageThatSaysNothingIsToldToo() {
        assertThat(told(ArticlePage.NONE))
                .contains("(no headline)", "(The page has no text to give.)", "Left out: nothing");
    }

    @Test
    void textWithoutSpacesIsBrokenToo() {
        String text = String.join("", Collections.nCopies(60, "\u6e2f\u306e\u591c\u306e\u8239\u3002"));
        ArticlePage page = new ArticlePage(
                PageMetadata.NONE,
                new Body(List.of(new Block.Paragraph(RichText.plain(text)))),
                Carrier.VISIBLE,
                Notice.NONE,
                List.of());
        assertThat(told(page).lines()).allMatch(line -> TextWidth.of(line) <= 100);
    }
}

package news.broadsheet.ingest.page.meta;

import static news.broadsheet.ingest.page.meta.Pages.linked;
import static news.broadsheet.ingest.page.meta.Pages.meta;
import static news.broadsheet.ingest.page.meta.Pages.published;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** When a page says that its article was published, and that it says nothing where it does not. */
class DatesTest {

    private static final String HEADLINE = "<h1>The old bridge opens again</h1>";

    private static String body(String html) {
        return published(Pages.read("<title>The old bridge opens again</title>", html));
    }

    @Nested
    class ForMachines {

        @Test
        void theZoneOfThePageStays() {
            PageMetadata page = Pages.read(meta("article:published_time", "2026-03-01T00:30:00+02:00"), "");

            assertThat(published(page)).isEqualTo("2026-03-01T00:30:00+02:00");
            assertThat(page.carriers()).containsEntry(Field.PUBLISHED, Carrier.OPEN_GRAPH);
        }

        @Test
        void aDayAloneStaysADay() {
            assertThat(published(Pages.read("<meta name=DC.date.issued content=2026-03-01>", "")))
                    .isEqualTo("2026-03-01");
        }

        @Test
        void aMonthAloneIsNoDay() {
            assertThat(published(Pages.read("<meta name=date content=2026-03>", "")))
                    .isEqualTo("none");
        }

        @Test
        void theUtcOfMachinesGetsTheZoneThatReadersSee() {
            String page = linked("{\"@type\": \"NewsArticle\", \"datePublished\": \"2026-02-28T22:30:00Z\"}");

            assertThat(published(Pages.read(page, HEADLINE + "<span class=date>1. März 2026, 00:30 Uhr</span>")))
                    .isEqualTo("2026-03-01T00:30:00+02:00");
            assertThat(published(Pages.at("https://herald.example/2026/03/01/bridge", page, "")))
                    .startsWith("2026-03-01T00:30:00+02");
        }

        @Test
        void twoCarriersThatAgreeOutweighOneThatStandsAlone() {
            String page = linked("{\"@type\": \"NewsArticle\", \"datePublished\": \"2026-01-04\"}")
                    + meta("article:published_time", "2026-01-08")
                    + "<meta name=date content=2026-01-08>";

            assertThat(published(Pages.read(page, ""))).isEqualTo("2026-01-08");
        }

        @Test
        void daysAndMonthsInDoubtFollowWhatReadersSee() {
            assertThat(published(Pages.read(
                            "<meta name=date content='11/01/2025 10:00:00'>",
                            HEADLINE + "<p>Posted: 1 November 2025</p>")))
                    .startsWith("2025-11-01");
        }

        @Test
        void whatIsToComeIsNoDateOfPublication() {
            assertThat(published(Pages.read(meta("article:published_time", "2027-01-01T00:00:00Z"), "")))
                    .isEqualTo("none");
        }

        @Test
        void embeddedStateSpeaksWhereNothingElseDoes() {
            String state =
                    "<script id=__NEXT_DATA__ type=application/json>{\"a\": {\"publishedAt\": \"2026-03-01T10:00:00Z\"}}"
                            + "</script>";
            PageMetadata page = Pages.read("", state);

            assertThat(published(page)).isEqualTo("2026-03-01T10:00:00Z");
            assertThat(page.carriers()).containsEntry(Field.PUBLISHED, Carrier.EMBEDDED_STATE);
        }

        @Test
        void theAddressTellsTheDay() {
            PageMetadata page = Pages.at("https://herald.example/2026/03/01/bridge", "", "");

            assertThat(published(page)).isEqualTo("2026-03-01");
            assertThat(page.carriers()).containsEntry(Field.PUBLISHED, Carrier.URL);
        }
    }

    @Nested
    class ForReaders {

        @Test
        void aLineBelowTheHeadline() {
            assertThat(body(HEADLINE + "<div>Sunday, 1 March 2026</div>")).isEqualTo("2026-03-01");
            assertThat(body(HEADLINE + "<div>Von Ann Author am 1. März 2026</div>"))
                    .isEqualTo("2026-03-01");
            assertThat(body("<small>01.03.2026</small>" + HEADLINE)).isEqualTo("2026-03-01");
        }

        @Test
        void publicationGoesBeforeTheLatestChange() {
            PageMetadata page = Pages.read(
                    "", HEADLINE + "<p class=meta>Updated: 5 March 2026 | Published: 1 March 2026, 10:15</p>");

            assertThat(published(page)).isEqualTo("2026-03-01T10:15:00Z");
            assertThat(page.updated()).hasToString("2026-03-05");
        }

        @Test
        void aTimeElementThatShowsAnotherDayShowsTheRightOne() {
            assertThat(body(HEADLINE + "<time datetime=2026-03-09T10:00:00Z>Publié le 1 mars 2026</time>"))
                    .isEqualTo("2026-03-01");
        }

        @Test
        void microdataOnElements() {
            PageMetadata page =
                    Pages.read("", HEADLINE + "<span itemprop=datePublished content=2026-03-01>today</span>");

            assertThat(published(page)).isEqualTo("2026-03-01");
            assertThat(page.carriers()).containsEntry(Field.PUBLISHED, Carrier.MICRODATA);
        }

        @Test
        void aChangeIsSomethingWhereNothingElseIsSaid() {
            assertThat(body(HEADLINE + "<p class=article_date>Letzte Aktualisierung: 01.03.2026</p>"))
                    .isEqualTo("2026-03-01");
        }
    }

    @Nested
    class NotOfTheArticle {

        @Test
        void relatedArticlesAndComments() {
            String text = "<p>" + "The bridge is open again. ".repeat(40) + "</p>";

            assertThat(body(HEADLINE + text
                            + "<div class=related-articles><time datetime=2026-02-01>1 Feb</time></div>"))
                    .isEqualTo("none");
            assertThat(body(HEADLINE + text
                            + "<ol class=commentlist><li>Bob <time datetime=2026-02-01>1 Feb</time></ol>"))
                    .isEqualTo("none");
            assertThat(body(HEADLINE + text + "<blockquote><time datetime=2026-02-01>1 Feb</time></blockquote>"))
                    .isEqualTo("none");
        }

        @Test
        void theTextItselfAndTheLineOfCopyright() {
            assertThat(body(HEADLINE
                            + "<p>The bridge had been closed by the flood since 3 May 2023, when the river rose higher"
                            + " than anybody had seen, and the city council decided on 5 June 2023 to build it anew.</p>"
                            + "<p>" + "More text. ".repeat(200) + "</p><footer>© 1 January 2026 Herald</footer>"))
                    .isEqualTo("none");
        }
    }
}

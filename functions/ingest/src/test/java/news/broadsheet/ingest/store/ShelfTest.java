package news.broadsheet.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.page.meta.PageMetadata;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who decides on which shelf an article stands: each of these is silent where the next one is asked. */
class ShelfTest {

    private static final String SPORT = "Goalkeeper saves penalty in semi-final shootout";
    private static final String PLAIN = "https://herald.example/1";

    private static Section shelf(
            @Nullable Section ofSource, List<String> tags, @Nullable String label, String link, String headline) {
        Source source = Samples.source("herald").section(ofSource).build();
        Entry entry = new Entry(
                "1", link, headline, "", null, null, List.of(), null, null, tags, null, List.of(), List.of(), null,
                null);
        PageMetadata about = new PageMetadata(
                "", null, null, List.of(), null, null, label, List.of(), null, null, null, null, null, List.of(),
                Map.of());
        return Shelf.of(source, entry, about, headline, null, Body.EMPTY, "en");
    }

    @Test
    void whatTheEntryNamesGoesFirst() {
        assertThat(shelf(
                        Section.WORLD,
                        List.of("Harbour", "Health"),
                        "Business",
                        "https://herald.example/politics/1",
                        SPORT))
                .isEqualTo(Section.HEALTH);
    }

    @Test
    void thenWhatThePageNames() {
        assertThat(shelf(Section.WORLD, List.of("Harbour"), "Business", "https://herald.example/politics/1", SPORT))
                .isEqualTo(Section.BUSINESS);
    }

    @Test
    void thenTheUrl() {
        assertThat(shelf(Section.WORLD, List.of(), "Top stories", "https://herald.example/politics/1", SPORT))
                .isEqualTo(Section.POLITICS);
    }

    @Test
    void thenTheSourceSinceAnEditorSaidWhatItIsAbout() {
        assertThat(shelf(Section.WORLD, List.of(), null, PLAIN, SPORT)).isEqualTo(Section.WORLD);
    }

    @Test
    void thenTheWordsAlsoWhereTheSourceIsSaidToBeGeneral() {
        assertThat(shelf(null, List.of(), null, PLAIN, SPORT)).isEqualTo(Section.SPORT);
        assertThat(shelf(Section.GENERAL, List.of(), null, PLAIN, SPORT)).isEqualTo(Section.SPORT);
        assertThat(shelf(null, List.of("Premier League final"), null, PLAIN, "After the rain"))
                .isEqualTo(Section.SPORT);
    }

    @Test
    void andWhereTheyDoNotTellNone() {
        assertThat(shelf(null, List.of(), null, PLAIN, "After the rain")).isEqualTo(Section.GENERAL);
    }

    @Test
    void aHeadlineThatCallsItselfACommentIsOpinionWhateverItIsAbout() {
        assertThat(shelf(Section.SPORT, List.of("Football"), "Sport", PLAIN, "Comment: " + SPORT))
                .isEqualTo(Section.OPINION);
    }
}

package news.broadsheet.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityLadderTest {

    private static final Source SOURCE = Samples.source("herald").build();
    private static final String OWN = "https://herald.example/";

    private static Entry entry(@Nullable String guid, @Nullable String link, String title, String content) {
        return SampleEntry.entry(guid, link, title).content(content).build();
    }

    private static Entry entry(@Nullable String guid, @Nullable String link, String title) {
        return entry(guid, link, title, "");
    }

    private static Identity title(String title, String day) {
        return Identity.ofContent(
                SOURCE.id(), new TitleAndDay(TitleAndDay.comparable(title), LocalDate.parse(day)).name());
    }

    private static List<List<Identity>> names(Entry... entries) {
        return IdentityLadder.of(SOURCE, List.of(entries)).stream()
                .map(Identified::identities)
                .toList();
    }

    @Test
    void theGuidComesFirstThenTheUrl() {
        assertThat(names(entry("1", OWN + "a", "A")))
                .containsExactly(List.of(Identity.ofGuid(SOURCE.id(), "1"), Identity.ofUrl(OWN + "a")));
    }

    @Test
    void aGuidOnSeveralEntriesNamesNoneOfThem() {
        assertThat(names(entry("1", OWN + "a", "A"), entry("1", OWN + "b", "B")))
                .containsExactly(List.of(Identity.ofUrl(OWN + "a")), List.of(Identity.ofUrl(OWN + "b")));
    }

    @Test
    void aUrlOnSeveralEntriesNamesNoneOfThem() {
        assertThat(names(entry("1", OWN, "A"), entry("2", OWN, "B")))
                .containsExactly(
                        List.of(Identity.ofGuid(SOURCE.id(), "1")), List.of(Identity.ofGuid(SOURCE.id(), "2")));
    }

    @Test
    void anEntryThatStandsThereTwiceCountsOnce() {
        assertThat(names(entry("1", OWN + "a", "A"), entry("1", OWN + "a", "A")))
                .isEqualTo(names(entry("1", OWN + "a", "A")));
    }

    @Test
    void aUrlOfAnotherSiteIsTheSourcesOwnNameForIt() {
        assertThat(names(entry(null, "https://other.example/a", "A")))
                .containsExactly(List.of(Identity.ofForeignUrl(SOURCE.id(), "https://other.example/a")));
    }

    @Test
    void httpAndHttpsNameTheSameArticle() {
        assertThat(names(entry(null, "http://herald.example/a", "A"))).isEqualTo(names(entry(null, OWN + "a", "A")));
    }

    @Test
    void withoutNamesTitleAndDayTellEntriesApartSoThatATextMayBeCorrected() {
        assertThat(names(entry(null, null, "A", "one"), entry(null, null, "B", "two")))
                .doesNotHaveDuplicates()
                .isEqualTo(names(entry(null, null, "A", "corrected"), entry(null, null, "B", "two")));
    }

    @Test
    void withoutNamesAndTitlesTheWholeTextDoes() {
        assertThat(names(entry(null, null, "", "one"), entry(null, null, "", "two"), entry(null, null, "", "two")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Nested
    class ByTitleAndDay {

        private static final String TITLE = "The bridge over the river opens";
        private final Identity byTitle = title(TITLE, "2026-03-01");

        @Test
        void aTellingTitleIsTheThirdName() {
            assertThat(names(entry("1", OWN + "a", TITLE)))
                    .containsExactly(List.of(Identity.ofGuid(SOURCE.id(), "1"), Identity.ofUrl(OWN + "a"), byTitle));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"The bridge over the river opens!", " THE BRIDGE over the\u00a0river  \u201copens\u201d"})
        void looksDoNotMatter(String title) {
            assertThat(names(entry(null, null, title))).containsExactly(List.of(byTitle));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Weather", "News in brief", "A B C D E", "Tagesschau um zwanzig", "\u5929\u6c14"})
        void aShortTitleNamesNothing(String title) {
            assertThat(names(entry("1", OWN + "a", title)).getFirst()).hasSize(2);
        }

        @Test
        void scriptsWithoutSpacesHaveTellingTitlesToo() {
            assertThat(names(entry("1", OWN + "a", "\u6cb3\u4e0a\u65b0\u6865\u4eca\u65e5\u6b63\u5f0f\u901a\u8f66"))
                            .getFirst())
                    .hasSize(3);
        }

        @Test
        void aTitleOnSeveralEntriesNamesNoneWhateverTheirDays() {
            Entry tomorrow = SampleEntry.entry("2", OWN + "b", TITLE)
                    .published(Samples.NOW.plusSeconds(86_400))
                    .build();
            assertThat(names(entry("1", OWN + "a", TITLE), tomorrow))
                    .allSatisfy(names -> assertThat(names).hasSize(2));
        }

        @Test
        void withoutABelievableDayATitleIsNone() {
            SampleEntry entry = SampleEntry.entry("1", OWN + "a", TITLE);
            assertThat(names(entry.published(null).build()).getFirst()).hasSize(2);
            assertThat(names(entry.published(Instant.EPOCH).build()).getFirst()).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OWN + "a", "https://HERALD.example:443/a", OWN + "a?utm_source=feed"})
    void aGuidThatIsTheUrlIsNoNameOfItsOwn(String guid) {
        assertThat(names(entry(guid, OWN + "a", "A"))).containsExactly(List.of(Identity.ofUrl(OWN + "a")));
    }

    @Test
    void aGuidThatIsAnotherUrlOrAPartOfThePageIs() {
        assertThat(names(entry(OWN + "?p=1", OWN + "a", "A")).getFirst()).hasSize(2);
        assertThat(names(entry(OWN + "a#1", OWN + "a#1", "A")).getFirst())
                .isEqualTo(List.of(Identity.ofGuid(SOURCE.id(), OWN + "a#1"), Identity.ofUrl(OWN + "a")));
    }

    @Test
    void aDeletionNamesAnEntryByItsGuidAndWhereThatIsAUrlByThat() {
        assertThat(IdentityLadder.ofGuid(SOURCE, "tag:1")).containsExactly(Identity.ofGuid(SOURCE.id(), "tag:1"));
        assertThat(IdentityLadder.ofGuid(SOURCE, "http://herald.example/a")).contains(Identity.ofUrl(OWN + "a"));
    }
}

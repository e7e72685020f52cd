package news.broadsheet.ingest.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentityLadderTest {

    private static final Source SOURCE = Samples.source("herald").build();
    private static final String OWN = "https://herald.example/";

    private static Entry entry(@Nullable String guid, @Nullable String link, String title, String content) {
        return new Entry(
                guid,
                link,
                title,
                "",
                content,
                null,
                List.of(),
                Samples.NOW,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Entry entry(@Nullable String guid, @Nullable String link, String title) {
        return entry(guid, link, title, "");
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

    @Test
    void theFingerprintFollowsTheTextAndNotWhatChangesAtEachPoll() {
        String first =
                print(entry("1", OWN + "a?utm_source=x", "A", "<img src='https://i.example/1.jpg?t=1'>\n<p>Text</p>"));

        assertThat(print(entry("1", OWN + "a", "A", "<img src='https://i.example/1.jpg?t=2'> <p>Text</p>")))
                .isEqualTo(first);
        assertThat(print(entry("1", OWN + "a", "A", "<p>Other</p>"))).isNotEqualTo(first);
        assertThat(print(entry("1", OWN + "a", "B", "<p>Text</p>"))).isNotEqualTo(first);
    }

    private static String print(Entry entry) {
        return IdentityLadder.of(SOURCE, List.of(entry)).getFirst().fingerprint();
    }
}

package news.broadsheet.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.source.Pace;
import news.broadsheet.ingest.identity.SampleEntry;
import news.broadsheet.ingest.parse.Deletion;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.About;
import news.broadsheet.ingest.parse.FeedResult.Links;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;

class DeletionsTest {

    private static final Instant NOW = Samples.NOW;
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final About ABOUT = new About("The Herald", null, "", null, null, null, null);

    private static Deletions deletions(Deletion... deletions) {
        ParsedFeed feed =
                new ParsedFeed("Atom 1.0", ABOUT, Links.NONE, Pace.ANY, List.of(), List.of(deletions), true, List.of());
        return Deletions.of(feed, LATER);
    }

    private static Entry entry(Instant updated) {
        return SampleEntry.entry("1", null, "A").updated(updated).build();
    }

    @Test
    void whatIsTakenBackAndNotListedIsGone() {
        Deletion deletion = new Deletion("1", null);
        assertThat(deletions(deletion).standing(List.of())).containsExactly(deletion);
    }

    @Test
    void anEntryChangedAfterItsDeletionIsThereAgain() {
        Deletions deletions = deletions(new Deletion("1", NOW));
        assertThat(deletions.isTakenBack(entry(LATER))).isFalse();
        assertThat(deletions.standing(List.of(entry(LATER)))).isEmpty();
    }

    @Test
    void anEntryDeletedAfterItsLastChangeIsGoneThoughStillListed() {
        Deletions deletions = deletions(new Deletion("1", LATER), new Deletion("1", NOW.minusSeconds(60)));
        assertThat(deletions.isTakenBack(entry(NOW))).isTrue();
        assertThat(deletions.standing(List.of(entry(NOW)))).containsExactly(new Deletion("1", LATER));
    }

    @Test
    void aListedEntryDeletedAtNoStatedTimeStays() {
        Deletions deletions = deletions(new Deletion("1", null));
        assertThat(deletions.isTakenBack(entry(NOW))).isFalse();
        assertThat(deletions.standing(List.of(entry(NOW)))).isEmpty();
    }

    @Test
    void whatIsToBeTakenBackOneDayIsThereUntilThen() {
        Deletion deletion = new Deletion("1", LATER.plusSeconds(1));
        assertThat(deletions(deletion).standing(List.of())).isEmpty();
    }

    @Test
    void anUndatedEntryBesideItsDeletionStays() {
        Entry undated = SampleEntry.entry("1", null, "A").published(null).build();
        assertThat(deletions(new Deletion("1", NOW)).isTakenBack(undated)).isFalse();
    }

    @Test
    void moreThanTenAndHalfOfADocumentAreTooMany() {
        assertThat(Deletions.areTooMany(10, 0)).isFalse();
        assertThat(Deletions.areTooMany(11, 11)).isFalse();
        assertThat(Deletions.areTooMany(11, 10)).isTrue();
    }
}

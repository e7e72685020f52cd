package news.broadsheet.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Pace;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rhythm;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.identity.Identified;
import news.broadsheet.ingest.identity.SampleEntry;
import news.broadsheet.ingest.identity.Verdict;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.testkit.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Instant NOW = Samples.NOW;
    private static final Instant LAST_NEW = NOW.minus(Duration.ofHours(1));
    private static final Instant BELOW = LAST_NEW.minus(Duration.ofDays(1));

    private static Source source(@Nullable Instant lastNewAt, int failures) {
        return Samples.source("herald")
                .poll(new PollState(NOW, Validators.NONE, failures, Health.OK, null, lastNewAt))
                .build();
    }

    /** The places of a document whose first entries are new, the rest known. */
    private static List<Optional<Instant>> places(
            Source source, int fresh, int known, IntFunction<@Nullable Instant> published) {
        List<Identified> document = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < fresh + known; i++) {
            Entry entry = SampleEntry.entry("g" + i, null, "T" + i)
                    .published(published.apply(i))
                    .build();
            Identity name = Identity.ofGuid(source.id(), "g" + i);
            ArticleId id = name.firstArticle();
            document.add(new Identified(entry, List.of(name), 1, "2.x"));
            verdicts.add(i < fresh ? new Verdict.New(id) : new Verdict.Same(id));
        }
        Places places = Places.of(source, document, verdicts, NOW);
        return IntStream.range(0, fresh)
                .mapToObj(i -> places.latest(document.get(i).entry(), i))
                .toList();
    }

    private static @Nullable Instant undated(int index) {
        return null;
    }

    private static Instant hourly(int index) {
        return NOW.minus(Duration.ofHours(index + 1L));
    }

    @Nested
    class Usually {

        @Test
        void aDateCounts() {
            assertThat(places(source(LAST_NEW, 0), 3, 20, PlacesTest::hourly)).containsOnly(Optional.empty());
        }

        @Test
        void undatedEntriesStandBehindOneAnotherInTheFeedsOrder() {
            List<Optional<Instant>> inOrder =
                    List.of(Optional.of(NOW), Optional.of(NOW.minusSeconds(1)), Optional.of(NOW.minusSeconds(2)));
            assertThat(places(source(null, 0), 3, 0, PlacesTest::undated)).isEqualTo(inOrder);
            assertThat(places(source(LAST_NEW, 0), 3, 20, PlacesTest::undated)).isEqualTo(inOrder);
            assertThat(places(source(null, 0), 3, 0, _ -> Instant.EPOCH)).isEqualTo(inOrder);
        }

        @Test
        void theFirstDocumentOfASourceIsNoArchive() {
            assertThat(places(source(null, 0), 40, 0, PlacesTest::undated))
                    .last()
                    .isEqualTo(Optional.of(NOW.minusSeconds(39)));
        }

        @Test
        void whereAFirstDocumentBearsOneTimeTheFeedsOrderTells() {
            Instant imported = NOW.minus(Duration.ofDays(3));
            assertThat(places(source(null, 0), 3, 0, _ -> imported))
                    .isEqualTo(List.of(
                            Optional.of(imported),
                            Optional.of(imported.minusSeconds(1)),
                            Optional.of(imported.minusSeconds(2))));
            assertThat(places(source(LAST_NEW, 0), 3, 0, _ -> imported)).containsOnly(Optional.empty());
        }

        @Test
        void afterFailedPollsMuchIsNew() {
            assertThat(places(source(LAST_NEW, 5), 40, 0, PlacesTest::undated))
                    .first()
                    .isEqualTo(Optional.of(NOW));
        }

        @Test
        void upToTenOrHalfOfTheDocumentMayBeNew() {
            assertThat(places(source(LAST_NEW, 0), 10, 0, PlacesTest::undated)).contains(Optional.of(NOW));
            assertThat(places(source(LAST_NEW, 0), 20, 20, PlacesTest::undated)).contains(Optional.of(NOW));
        }
    }

    @Nested
    class WhenAnArchiveIsAnnouncedAgain {

        private List<Optional<Instant>> archive(IntFunction<@Nullable Instant> published) {
            return places(source(LAST_NEW, 0), 30, 5, published);
        }

        private List<Optional<Instant>> below(Instant top) {
            return IntStream.range(0, 30)
                    .mapToObj(i -> Optional.of(top.minusSeconds(i + 1L)))
                    .toList();
        }

        @Test
        void whatHasNoDateStandsBelowThePreviousNewsInTheFeedsOrder() {
            assertThat(archive(PlacesTest::undated)).isEqualTo(below(BELOW));
        }

        @Test
        void soDoesWhatBearsOneAndTheSameTime() {
            Instant imported = NOW.minus(Duration.ofHours(3));
            assertThat(archive(i -> imported.plusSeconds(i % 50))).isEqualTo(below(BELOW));
        }

        @Test
        void soDoesWhatBearsTheTimeOfThePoll() {
            assertThat(archive(i -> NOW.minusSeconds(3L * i))).isEqualTo(below(BELOW));
        }

        @Test
        void soDoesAQuarterOfAnHoursImportIntoASourceThatPublishesByTheHour() {
            Rhythm hourly = new Rhythm(LAST_NEW, LAST_NEW, Duration.ofHours(1), Pace.ANY);
            Source source = Samples.source("herald")
                    .poll(new PollState(NOW, Validators.NONE, 0, Health.OK, null, hourly, null, false))
                    .build();
            IntFunction<@Nullable Instant> imported =
                    i -> NOW.minus(Duration.ofHours(3)).plusSeconds(25L * i);

            assertThat(places(source, 30, 5, imported)).isEqualTo(below(BELOW));
            assertThat(archive(imported)).containsOnly(Optional.empty());
        }

        @Test
        void soDoesWhatIsToCome() {
            assertThat(archive(i -> NOW.plus(Duration.ofHours(i + 1L)))).isEqualTo(below(BELOW));
        }

        @Test
        void datesThatTellEntriesApartCount() {
            assertThat(archive(PlacesTest::hourly)).containsOnly(Optional.empty());
        }

        @Test
        void undatedOnesStandBelowAllThatIsDated() {
            Instant oldest = BELOW.minus(Duration.ofDays(30));
            assertThat(archive(i -> i < 30 ? null : i < 34 ? hourly(i) : oldest))
                    .isEqualTo(below(oldest));
            assertThat(archive(i -> i == 7 ? oldest : null).get(7)).isEmpty();
        }
    }
}

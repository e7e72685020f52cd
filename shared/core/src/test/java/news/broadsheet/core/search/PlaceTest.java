package news.broadsheet.core.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.SearchPosition.Last;
import org.junit.jupiter.api.Test;

class PlaceTest {

    private static final ArticleId ID = new ArticleId(Ids.of("one"));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    @Test
    void aPlaceTellsItsTimeAndArticle() {
        Place place = Place.of(NOON, ID);
        assertThat(place.at()).isEqualTo(NOON);
        assertThat(place.id()).isEqualTo(ID);
    }

    @Test
    void theOrderOfTextsIsTheOrderOfTimes() {
        List<Instant> times = List.of(
                Instant.parse("1969-01-01T00:00:00Z"),
                Instant.parse("1990-01-01T00:00:00Z"),
                NOON,
                NOON.plusMillis(1),
                Instant.parse("2037-12-31T23:59:59Z"));
        assertThat(times.stream().map(at -> Place.of(at, ID).text())).isSorted();
    }

    @Test
    void anEdgeStandsJustBeforeItsPlace() {
        Place place = Place.of(NOON, ID);
        assertThat(place.edge()).isLessThan(place.text());
        assertThat(Place.of(NOON.minusMillis(1), ID).text()).isLessThan(Place.edge(NOON));
        assertThat(place.text()).isGreaterThan(Place.edge(NOON)).isBetween(Place.LOWEST, Place.HIGHEST);
    }

    @Test
    void aPositionSurvivesBeingWritten() {
        Place place = Place.of(NOON, ID);
        SearchPosition first = SearchPosition.first(NOON, SearchFilter.NONE);
        SearchPosition within = new SearchPosition(
                first.asOf(), place.edge(), place.edge(), List.of(), Optional.of(new Last(60_000_000, place)));
        SearchPosition longest = new SearchPosition(
                first.asOf(),
                place.edge(),
                Place.of(NOON.plusMillis(1), ID).edge(),
                Collections.nCopies(8, new Rarity(1_295)),
                Optional.of(new Last(60_000_000, place)));
        assertThat(SearchPosition.of(first.position())).isEqualTo(first);
        assertThat(SearchPosition.of(longest.position())).isEqualTo(longest);
        assertThatThrownBy(() -> SearchPosition.of(within.position())).isInstanceOf(ForeignPositionException.class);
    }

    @Test
    void aPositionThatWasNotMadeHereIsRefused() {
        for (String text :
                List.of("x", "1.0", "1.~.0", "1.0.~", "1.0.~.z", "1.0.~.zz.zz.x", "zzzzzzz.0.~.", "1.0.!.")) {
            assertThatThrownBy(() -> SearchPosition.of(new Position(text)))
                    .as(text)
                    .isInstanceOf(ForeignPositionException.class);
        }
    }
}

package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.TrendDay;
import news.broadsheet.core.story.TrendStore;
import news.broadsheet.core.story.Trending;
import news.broadsheet.core.story.Trending.Trend;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;

/** What every {@link TrendStore} promises. */
public abstract class TrendStoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    protected abstract TrendStore trends();

    @Test
    void nothingIsKnownAtFirst() {
        TrendStore trends = trends();
        assertThat(trends.days("en", DAY.minusDays(7), DAY)).isEmpty();
        assertThat(trends.trending("en")).isEmpty();
        assertThat(trends.trending(null)).isEmpty();
    }

    @Test
    void daysOfALanguageComeBackTheOldestFirst() {
        TrendStore trends = trends();
        TrendDay today = day("en", DAY, Map.of("rain", 4, "port ellery", 12, "été", 1));
        TrendDay before = day("en", DAY.minusDays(1), Map.of("rain", 2));
        TrendDay older = day("en", DAY.minusDays(9), Map.of("sun", 2));
        List.of(today, older, before, day("de", DAY, Map.of("regen", 3))).forEach(trends::keep);
        assertThat(trends.days("en", DAY.minusDays(7), DAY)).containsExactly(before);
        assertThat(trends.days("en", DAY.minusDays(9), DAY.plusDays(1))).containsExactly(older, before, today);
        assertThat(trends.days("en", DAY, DAY)).isEmpty();
    }

    @Test
    void aDayIsReplaced() {
        TrendStore trends = trends();
        trends.keep(day("en", DAY, Map.of("rain", 4)));
        TrendDay later = day("en", DAY, Map.of("sun", 1));
        trends.keep(later);
        trends.keep(day("en", DAY.plusDays(1), Map.of()));
        assertThat(trends.days("en", DAY, DAY.plusDays(2)))
                .containsExactly(later, day("en", DAY.plusDays(1), Map.of()));
    }

    @Test
    void aDayOfVeryManyWordsKeepsThoseOfMostOwners() {
        TrendStore trends = trends();
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.range(0, TrendDay.MOST_TERMS + 500).forEach(i -> counts.put("word" + i, 3 + i));
        trends.keep(day("en", DAY, counts));
        TrendDay kept = trends.days("en", DAY, DAY.plusDays(1)).getFirst();
        assertThat(kept.terms())
                .hasSize(TrendDay.MOST_TERMS)
                .doesNotContainKey("word499")
                .containsEntry("word500", 503);
    }

    @Test
    void whatTrendsComesBackAsItWasShown() {
        TrendStore trends = trends();
        Trending english = new Trending(NOW, List.of(trend("rain", "en"), trend("port ellery", "en")), List.of());
        Trending all = new Trending(NOW, List.of(trend("regen", "de")), List.of(trend("world", "de")));
        trends.show("en", new Trending(NOW.minusSeconds(60), List.of(), List.of()));
        trends.show("en", english);
        trends.show(null, all);
        assertThat(trends.trending("en")).contains(english);
        assertThat(trends.trending(null)).contains(all);
        assertThat(trends.trending("de")).isEmpty();
    }

    private static TrendDay day(String language, LocalDate day, Map<String, Integer> terms) {
        return new TrendDay(language, day, terms, Map.of(Section.WORLD, 7, Section.SPORT, 1));
    }

    private static Trend trend(String name, String language) {
        return new Trend(
                name,
                language,
                12,
                1.125,
                5,
                Samples.story(name.replace(' ', '-')).id(),
                "Rain at last");
    }
}

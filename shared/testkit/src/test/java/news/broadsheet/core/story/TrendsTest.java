package news.broadsheet.core.story;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.Trending.Trend;
import news.broadsheet.testkit.SampleStory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TrendsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Nested
    class Counting {

        @Test
        void aWordCountsTheOwnersOfItsStories() {
            TrendDay day = of(rain("a", "x", "y", "z"), rain("b", "x", "w")).today();
            assertThat(day.terms()).containsExactly(Map.entry("rain", 5));
            assertThat(day.sections()).containsExactly(Map.entry(Section.WORLD, 5));
            assertThat(day.day()).isEqualTo(TODAY);
        }

        @Test
        void onlyStoriesOfTheLanguageThatAreLiveAndOfTodayCount() {
            SampleStory old = story("old").words("rain").owner("x", NOW.minus(Duration.ofHours(25)));
            SampleStory german = rain("german", "x").language("de");
            SampleStory emptied = rain("empty", "x").emptied();
            assertThat(of(old, german, emptied).today().terms()).isEmpty();
        }

        @Test
        void ofAStoryOnlyTheWordsCountThatSayWhatItIsAbout() {
            String[] words = new String[40];
            for (int i = 0; i < words.length; i++) {
                words[i] = "w" + i;
            }
            assertThat(of(story("a").words(words).owners("x")).today().terms()).hasSize(Trends.TERMS_OF_A_STORY);
        }
    }

    @Nested
    class Rising {

        @Test
        void theScoreIsHowFarAboveTheUsualInUnitsOfChance() {
            List<TrendDay> week = new ArrayList<>();
            for (int i = 1; i <= 7; i++) {
                week.add(day(i, Map.of("rain", 3)));
            }
            Trend trend = of(rain("a", "u", "v", "w", "x", "y", "z", "q"))
                    .against(week)
                    .terms()
                    .getFirst();
            assertThat(trend.usual()).isEqualTo(3);
            assertThat(trend.today()).isEqualTo(7);
            assertThat(trend.score()).isCloseTo((7 - 3) / 2.0, within(1e-9));
            assertThat(trend.story()).isEqualTo(story("a").id());
            assertThat(trend.headline()).isEqualTo("Story of a");
        }

        @Test
        void whatIsToldOfAsMuchAsEverDoesNotTrend() {
            assertThat(of(rain("a", "x", "y", "z"))
                            .against(List.of(day(1, Map.of("rain", 3))))
                            .terms())
                    .isEmpty();
        }

        @Test
        void daysThatAreNotKnownAreNotDaysWithoutNews() {
            Trend trend = of(rain("a", "w", "x", "y", "z"))
                    .against(List.of(day(1, Map.of("rain", 2))))
                    .terms()
                    .getFirst();
            assertThat(trend.usual()).isEqualTo(2);
        }

        @Test
        void aWordThatADayDoesNotHaveWasNotToldThen() {
            Trend trend = of(rain("a", "w", "x", "y", "z"))
                    .against(List.of(day(1, Map.of("rain", 2)), day(2, Map.of("sun", 9))))
                    .terms()
                    .getFirst();
            assertThat(trend.usual()).isEqualTo(1);
        }

        @Test
        void twoOwnersMakeNoTrendHoweverManyStoriesTheyTell() {
            assertThat(of(rain("a", "x", "y"), rain("b", "x", "y"), rain("c", "x", "y"))
                            .against(List.of())
                            .terms())
                    .isEmpty();
        }

        @Test
        void aTrendBelongsToTheStoryOfMostOwners() {
            Trending trending =
                    of(rain("a", "x", "y"), rain("b", "u", "v", "w")).against(List.of());
            assertThat(trending.terms())
                    .singleElement()
                    .extracting(Trend::story)
                    .isEqualTo(story("b").id());
        }

        @Test
        void aStoryHasTwoTrendsAtMostAndNoneThatAnotherOneHolds() {
            SampleStory ferry = story("a")
                    .words("ellery", "ferry", "port", "port ellery", "strike", "union")
                    .owners("x", "y", "z");
            assertThat(of(ferry).against(List.of()).terms())
                    .extracting(Trend::name)
                    .containsExactly("port ellery", "strike");
        }

        @Test
        void sectionsTrendLikeWords() {
            Trending trending = of(rain("a", "x", "y", "z")).against(List.of());
            assertThat(trending.sections()).singleElement().satisfies(trend -> {
                assertThat(trend.name()).isEqualTo("world");
                assertThat(trend.today()).isEqualTo(3);
            });
        }
    }

    @Test
    void languagesTogetherAreTheBestOfEach() {
        Trending english = of(rain("a", "x", "y", "z")).against(List.of());
        Story german = story("b")
                .language("de")
                .words("regen")
                .owners("t", "u", "v", "w")
                .build();
        Trending other = Trends.of("de", List.of(german), Vocabulary.NONE, NOW).against(List.of());
        assertThat(Trends.together(List.of(english, other), NOW).terms())
                .extracting(Trend::name)
                .containsExactly("regen", "rain");
    }

    private static SampleStory rain(String name, String... owners) {
        return story(name).words("rain").owners(owners);
    }

    private static Trends of(SampleStory... samples) {
        List<Story> stories = new ArrayList<>();
        for (SampleStory sample : samples) {
            stories.add(sample.build());
        }
        return Trends.of("en", stories, Vocabulary.NONE, NOW);
    }

    private static TrendDay day(int before, Map<String, Integer> terms) {
        return new TrendDay("en", TODAY.minusDays(before), terms, Map.of());
    }
}

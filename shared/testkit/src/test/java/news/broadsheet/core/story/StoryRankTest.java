package news.broadsheet.core.story;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.FrontPages.Factors;
import news.broadsheet.testkit.SampleStory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tree of what makes a rank, factor by factor; and what holds for all stories. */
class StoryRankTest {

    private static final double EXACT = 1e-9;
    private static final List<Section> SECTIONS = List.of(Section.values());

    @Nested
    class Owners {

        @Test
        void eachCountsOnce() {
            assertThat(rank(story("a").owners("x", "y", "z"), NOW).owners()).isEqualTo(3);
        }

        @Test
        void oneMoreAlwaysLifts() {
            double two = rank(story("a").owners("x", "y"), NOW).score();
            double three = rank(story("a").owners("x", "y", "z"), NOW).score();
            assertThat(three).isGreaterThan(two);
        }
    }

    @Nested
    class Velocity {

        @Test
        void isOneWhereNobodyCameLately() {
            assertThat(rank(story("a").owners("x", "y"), after(48)).velocity()).isCloseTo(1, within(EXACT));
        }

        @Test
        void isOneMoreForEachWhoComesNowAndHalfOfItAnHourLater() {
            SampleStory two = story("a").owners("x", "y");
            assertThat(rank(two, NOW).velocity()).isEqualTo(3);
            assertThat(rank(two, after(1)).velocity()).isCloseTo(2, within(EXACT));
        }

        @Test
        void takesWhoIsAheadOfTheClockForNow() {
            assertThat(rank(story("a").owner("x", after(3)), NOW).velocity()).isEqualTo(2);
        }
    }

    @Nested
    class Authority {

        @Test
        void isTheSourcesOwnWhereAllAreEqual() {
            assertThat(rank(story("a").owners("x", "y").authority(1.5), NOW).authority())
                    .isEqualTo(1.5);
        }

        @Test
        void isMidwayBetweenTheBestAndTheMean() {
            Story mixed = mixed(2, 1);
            assertThat(StoryRank.of(mixed, NOW).authority()).isEqualTo((2 + 1.5) / 2);
        }

        private Story mixed(double best, double other) {
            Story base = story("a").owners("x", "y").build();
            return new Story(
                    base.id(),
                    base.language(),
                    base.profile(),
                    2,
                    Map.of(
                            "x", new Story.Share(1, NOW, best),
                            "y", new Story.Share(1, NOW, other)),
                    NOW,
                    NOW,
                    base.shown(),
                    1,
                    null,
                    0,
                    0);
        }
    }

    @Nested
    class Decay {

        @Test
        void halvesInSixHours() {
            assertThat(decay(story("a").owners("x", "y"), 0)).isEqualTo(1);
            assertThat(decay(story("a").owners("x", "y"), 6)).isCloseTo(0.5, within(EXACT));
            assertThat(decay(story("a").owners("x", "y"), 12)).isCloseTo(0.25, within(EXACT));
        }

        @ParameterizedTest
        @EnumSource(
                value = Section.class,
                names = {"OPINION", "CULTURE", "LIFE"})
        void halvesInADayForWhatIsReadTheNextDayAsWell(Section section) {
            assertThat(decay(story("a").section(section).owners("x"), 24)).isCloseTo(0.5, within(EXACT));
        }

        @Test
        void halvesInTwoHoursWhileItBreaks() {
            SampleStory breaking = story("a").owners("a", "b", "c", "d", "e");
            assertThat(decay(breaking, 1)).isCloseTo(Math.pow(0.5, 1 / 2.0), within(EXACT));
            // From then on it is as other news, but what was lost stays lost.
            assertThat(decay(breaking, 7)).isCloseTo(Math.pow(0.5, 1 / 2.0 + 1), within(EXACT));
        }

        @Test
        void isUsualWhereOneOwnerLessCame() {
            assertThat(decay(story("a").owners("a", "b", "c", "d"), 6)).isCloseTo(0.5, within(EXACT));
        }

        @Test
        void isUsualWhereManyCameSlowly() {
            SampleStory slow = story("a");
            for (int i = 0; i < 10; i++) {
                slow.owner("o" + i, NOW.minus(Duration.ofMinutes(20L * i)));
            }
            assertThat(StoryRank.breakingHours(slow.build().owners().values(), NOW))
                    .isZero();
        }

        @Test
        void countsFromMidwayBetweenWhenOwnersTookItUpAndItsLastArticle() {
            SampleStory developed =
                    story("a").owner("x", NOW.minus(Duration.ofHours(12))).owner("y", NOW);
            assertThat(decay(developed, 0)).isCloseTo(Math.pow(0.5, 3 / 6.0), within(EXACT));
        }
    }

    @Nested
    class Boost {

        @Test
        void isTheEditorsFactor() {
            double usual = rank(story("a").owners("x"), NOW).score();
            assertThat(rank(story("a").owners("x").boost(2.5), NOW).score()).isEqualTo(usual * 2.5);
            assertThat(rank(story("a").owners("x").boost(0), NOW).score()).isZero();
        }
    }

    @Test
    void noStoryRisesByWaiting() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            SampleStory sample = story("a").section(SECTIONS.get(random.nextInt(SECTIONS.size())));
            for (int owner = 0; owner <= random.nextInt(20); owner++) {
                sample.owner("o" + owner, NOW.plusSeconds(random.nextInt(4 * 3600) - 3600));
            }
            double before = Double.MAX_VALUE;
            for (int minutes = 0; minutes < 600; minutes += 7) {
                double now = rank(sample, NOW.plus(Duration.ofMinutes(minutes))).score();
                assertThat(now).isPositive().isLessThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Test
    void oneMoreOwnerNeverLowersAStory() {
        Random random = new Random(11);
        for (int run = 0; run < 300; run++) {
            SampleStory sample = story("a");
            double before = 0;
            for (int owner = 0; owner < 12; owner++) {
                sample.owner("o" + owner, NOW.minusSeconds(random.nextInt(30)));
                double now = rank(sample, NOW).score();
                assertThat(now).isGreaterThan(before);
                before = now;
            }
        }
    }

    private static double decay(SampleStory sample, int hours) {
        return rank(sample, after(hours)).decay();
    }

    private static Factors rank(SampleStory sample, Instant now) {
        return StoryRank.of(sample.build(), now);
    }

    private static Instant after(int hours) {
        return NOW.plus(Duration.ofHours(hours));
    }
}

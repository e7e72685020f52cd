package news.broadsheet.core.story;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.story;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.story.FrontName.Order;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.FrontPage;
import news.broadsheet.core.story.FrontPlaces.Ranked;
import news.broadsheet.testkit.FakeFronts;
import news.broadsheet.testkit.FakeStories;
import news.broadsheet.testkit.SampleStory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontsTest {

    private static final FrontName TOP = new FrontName(Order.TOP, null, null);
    private static final FrontName LATEST = new FrontName(Order.LATEST, null, null);

    @Nested
    class Lists {

        @Test
        void aStoryStandsInEachOfItsListsByRankAndByTime() {
            var fronts = Fronts.of(
                    List.of(story("a").section(Section.SPORT).language("de").build()), NOW);
            List<FrontName> names = new ArrayList<>();
            for (Order order : Order.values()) {
                names.add(new FrontName(order, null, null));
                names.add(new FrontName(order, Section.SPORT, null));
                names.add(new FrontName(order, null, "de"));
                names.add(new FrontName(order, Section.SPORT, "de"));
            }
            assertThat(fronts).containsOnlyKeys(names);
        }

        @Test
        void whatIsMergedOrEmptyStandsInNone() {
            assertThat(Fronts.of(
                            List.of(
                                    story("a").emptied().build(),
                                    story("b").into(story("c").id()).build()),
                            NOW))
                    .isEmpty();
        }

        @Test
        void whatEditorsWeighWithNothingIsLatestAndNotTop() {
            var fronts = Fronts.of(List.of(story("a").boost(0).build()), NOW);
            assertThat(fronts).containsKey(LATEST).doesNotContainKey(TOP);
        }

        @Test
        void anEntryTellsItsLeadAndAtMostThreeOthers() {
            SampleStory sample = story("a").owners("one", "two", "three", "four", "five");
            Entry entry = top(sample.build()).getFirst().entries().getFirst();
            assertThat(entry.lead()).isEqualTo(sample.cards().getFirst());
            assertThat(entry.others()).containsExactly("The two", "The three", "The four");
            assertThat(entry.owners()).isEqualTo(5);
            assertThat(entry.articles()).isEqualTo(5);
            assertThat(entry.why()).isEqualTo(StoryRank.of(sample.build(), NOW));
        }

        @Test
        void pagesHaveTwentyAndThereAreFiveAtMost() {
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < 130; i++) {
                stories.add(story("s" + i).owner("o" + i, NOW.minusSeconds(i)).build());
            }
            List<FrontPage> pages = Fronts.of(stories, NOW).getOrDefault(LATEST, List.of());
            assertThat(pages)
                    .hasSize(5)
                    .allSatisfy(page -> assertThat(page.entries()).hasSize(20));
            assertThat(pages).extracting(FrontPage::last).containsExactly(false, false, false, false, true);
            assertThat(pages.getFirst().entries())
                    .extracting(Entry::story)
                    .startsWith(story("s0").id(), story("s1").id());
        }

        @Test
        void severalOwnersComeBeforeOneAndOneFillsWhatTheyLeave() {
            FakeStories stories = new FakeStories()
                    .keep(story("alone").owners("x").build())
                    .keep(story("told").owners("x", "y").build())
                    .keep(story("gone").emptied().build());
            assertThat(Fronts.considered(stories))
                    .extracting(Story::id)
                    .containsExactly(story("told").id(), story("alone").id());
            assertThat(entries(Fronts.of(Fronts.considered(stories), NOW), TOP))
                    .extracting(Entry::story)
                    .containsExactly(story("told").id(), story("alone").id());
        }
    }

    @Test
    void aStoryThatLosesAnOwnerMeanwhileIsConsideredOnce() {
        Story before = story("a").owners("x", "y").build();
        Story after = story("a").owners("x").build();
        StoryReader changing = new StoryReader() {
            @Override
            public Optional<Story> story(StoryId id) {
                return Optional.empty();
            }

            @Override
            public Page<Told> told(StoryId id, @Nullable Position from, int limit) {
                return Page.end(List.of());
            }

            @Override
            public List<Story> latest(boolean several, int most) {
                return List.of(several ? before : after);
            }
        };
        assertThat(Fronts.considered(changing)).containsExactly(after);
    }

    @Nested
    class Spreading {

        @Test
        void aBusySourceLeadsTwoOfTheFirstTwentyAndTheRestComesNext() {
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                stories.add(story("busy" + i)
                        .owner("busy", NOW.minusSeconds(i))
                        .boost(5)
                        .build());
            }
            for (int i = 0; i < 30; i++) {
                stories.add(story("other" + i)
                        .owner("other" + i, NOW.minusSeconds(i))
                        .build());
            }
            List<Entry> entries = entries(Fronts.of(stories, NOW), TOP);
            assertThat(entries).hasSize(40).doesNotHaveDuplicates();
            assertThat(entries.subList(0, 20))
                    .filteredOn(entry -> entry.lead().source().id().value().equals("busy"))
                    .hasSize(2);
            assertThat(entries.subList(20, 28))
                    .allMatch(entry -> entry.lead().source().id().value().equals("busy"));
        }

        @Test
        void whereThereAreNotEnoughOthersThePlacesAreFilledAllTheSame() {
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                stories.add(story("s" + i).owner("only", NOW.minusSeconds(i)).build());
            }
            assertThat(entries(Fronts.of(stories, NOW), TOP))
                    .extracting(Entry::story)
                    .containsExactlyElementsOf(stories.stream().map(Story::id).toList());
        }

        @Test
        void nothingIsLostOrDoubledAndEqualsKeepTheirOrder() {
            Random random = new Random(3);
            for (int run = 0; run < 200; run++) {
                List<Story> stories = new ArrayList<>();
                for (int i = 0; i < 1 + random.nextInt(60); i++) {
                    stories.add(story("s" + i)
                            .owner("o" + random.nextInt(15), NOW.minusSeconds(random.nextInt(40_000)))
                            .build());
                }
                List<Entry> entries = entries(Fronts.of(stories, NOW), TOP);
                assertThat(entries)
                        .extracting(Entry::story)
                        .containsExactlyInAnyOrderElementsOf(
                                stories.stream().map(Story::id).toList());
                isInOrderBySource(entries);
            }
        }

        private void isInOrderBySource(List<Entry> entries) {
            Map<String, Double> last = new HashMap<>();
            for (Entry entry : entries) {
                String source = entry.lead().source().id().value();
                double score = entry.why().score();
                assertThat(score).isLessThanOrEqualTo(last.getOrDefault(source, Double.MAX_VALUE));
                last.put(source, score);
            }
        }
    }

    @Nested
    class Places {

        private final FakeFronts fronts = new FakeFronts();
        private final FrontPlaces places = new FrontPlaces(fronts);

        @Test
        void everyPageIsOneReadAndNothingComesTwice() {
            List<Story> stories = new ArrayList<>();
            for (int i = 0; i < 47; i++) {
                stories.add(story("s" + i).owner("o" + i, NOW.minusSeconds(i)).build());
            }
            fronts.replaceAll(Fronts.of(stories, NOW));
            for (int limit : List.of(1, 7, 20)) {
                List<StoryId> read = new ArrayList<>();
                Position after = null;
                do {
                    long before = fronts.throttle().seen();
                    Page<Ranked> page = places.page(LATEST, after, limit);
                    assertThat(fronts.throttle().seen() - before).isEqualTo(1);
                    assertThat(page.items().size()).isBetween(1, limit);
                    page.items().forEach(ranked -> read.add(ranked.entry().story()));
                    after = page.next().orElse(null);
                } while (after != null);
                assertThat(read)
                        .containsExactlyElementsOf(
                                stories.stream().map(Story::id).toList());
            }
        }

        @Test
        void aListWithoutStoriesIsEmptyAndSoIsAPlaceBehindItsEnd() {
            assertThat(places.page(TOP, null, 20).items()).isEmpty();
            fronts.replaceAll(Fronts.of(List.of(story("a").build()), NOW));
            assertThat(places.page(TOP, new Position("20"), 20).items()).isEmpty();
            assertThat(places.page(TOP, new Position("3"), 20).items()).isEmpty();
            assertThat(places.page(TOP, new Position("3"), 20).next()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "100", "1a", "2026-03-01T12:00:00.000Z#x", "٣"})
        void whatIsNoPlaceOfAFrontIsForeign(String text) {
            assertThatThrownBy(() -> places.page(TOP, new Position(text), 20))
                    .isInstanceOf(ForeignPositionException.class);
        }
    }

    private static List<FrontPage> top(Story... stories) {
        return Fronts.of(List.of(stories), NOW).getOrDefault(TOP, List.of());
    }

    private static List<Entry> entries(Map<FrontName, List<FrontPage>> fronts, FrontName name) {
        return fronts.getOrDefault(name, List.of()).stream()
                .flatMap(page -> page.entries().stream())
                .toList();
    }
}

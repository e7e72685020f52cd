package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import news.broadsheet.core.story.Newsdesk.Sent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Stories split and merge as more articles come, and are still found. */
class StoryTendingTest {

    private final Newsdesk news = new Newsdesk();

    private static final List<String> QUAKE =
            List.of("earthquake", "magnitude", "rescuers", "rubble", "collapsed", "tremor", "victims", "shelter");
    private static final List<String> TARSOS = List.of("Tarsos", "Kemal", "Adana", "bridge", "harbour", "Yildiz");
    private static final List<String> VELIA = List.of("Velia", "Orsini", "Marche", "school", "valley", "Bruni");

    /** A headline of the kind with the place, then most words of the kind and {@code own} of the event's. */
    private static Sent quake(String name, List<String> event, int own, int seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(QUAKE);
        words.remove(random.nextInt(words.size()));
        words.addAll(event.subList(0, own));
        Collections.shuffle(words, random);
        return Sent.of(
                name, "Earthquake: " + String.join(", ", event.subList(0, Math.min(own, 3))), String.join(" ", words));
    }

    private void tremors() {
        news.place(quake("tarsos-1", TARSOS, 1, 1));
        news.place(quake("velia-1", VELIA, 1, 2));
    }

    private void reports() {
        for (int i = 2; i <= 5; i++) {
            news.place(quake("tarsos-" + i, TARSOS, 6, i));
            news.place(quake("velia-" + i, VELIA, 6, 10 + i));
        }
    }

    private static Set<String> five(String event) {
        return new HashSet<>(
                IntStream.rangeClosed(1, 5).mapToObj(i -> event + "-" + i).toList());
    }

    @Nested
    class TwoEventsOfOneKind {

        @Test
        void areMixedAtFirstAndToldApartAsMoreIsTold() {
            tremors();
            assertThat(news.groups()).containsExactly(Set.of("tarsos-1", "velia-1"));
            reports();
            news.settle();
            assertThat(news.groups()).containsExactlyInAnyOrder(five("tarsos"), five("velia"));
        }

        @Test
        void leaveTheIdToTheGreaterPartAndTakeThatOfTheirFirstArticle() {
            tremors();
            StoryId id = news.member("tarsos-1").story();
            assertThat(id).isEqualTo(news.member("velia-1").story());
            reports();
            news.settle();
            assertThat(Set.of(
                            news.member("tarsos-1").story(),
                            news.member("velia-1").story()))
                    .contains(id)
                    .hasSize(2)
                    .allMatch(story -> IntStream.rangeClosed(1, 5)
                            .mapToObj(i -> List.of("tarsos-" + i, "velia-" + i))
                            .flatMap(List::stream)
                            .anyMatch(name ->
                                    StoryId.openedBy(news.member(name).id()).equals(story)));
        }

        @Test
        void haveTheirArticlesAndOwnersCountedAnew() {
            tremors();
            reports();
            news.settle();
            for (String first : List.of("tarsos-1", "velia-1")) {
                Story story = news.storyOf(first);
                assertThat(story.articles()).isEqualTo(5);
                assertThat(story.owners()).hasSize(5);
                assertThat(story.profile().articles()).isEqualTo(5);
                assertThat(news.names(story.id())).hasSize(5);
            }
        }
    }

    @Nested
    class OneEventToldAsTwo {

        private static final List<String> SHIP = List.of("tanker", "Meridian", "aground", "reef", "Captain", "Osei");
        private static final List<String> OIL = List.of("oil", "slick", "Palmera", "beaches", "volunteers", "birds");

        private void twoStories() {
            news.place(Sent.of("ship-1", "Meridian aground", String.join(" ", SHIP)));
            news.place(Sent.of("oil-1", "Slick off Palmera", String.join(" ", OIL)));
        }

        private void connected() {
            for (int i = 2; i <= 5; i++) {
                String both = String.join(" ", SHIP) + " " + String.join(" ", OIL);
                news.place(Sent.of("both-" + i, "Meridian aground: slick off Palmera, day " + i, both));
            }
        }

        @Test
        void isOneStoryOnceItIsToldTogether() {
            twoStories();
            assertThat(news.live()).hasSize(2);
            connected();
            news.settle();
            assertThat(news.groups())
                    .containsExactly(Set.of("ship-1", "oil-1", "both-2", "both-3", "both-4", "both-5"));
        }

        @Test
        void leadsOnFromTheIdThatIsGone() {
            twoStories();
            StoryId ship = news.member("ship-1").story();
            StoryId oil = news.member("oil-1").story();
            connected();
            news.settle();
            Story told = news.storyOf("ship-1");
            assertThat(told.id()).isIn(ship, oil);
            Story gone = news.story(told.id().equals(ship) ? oil : ship);
            assertThat(gone.isLive()).isFalse();
            assertThat(gone.articles()).isZero();
            assertThat(gone.into()).isEqualTo(told.id());
            assertThat(news.stories.members(gone.id(), 100)).isEmpty();
        }

        @Test
        void isFoundUnderTheWordsOfTheOneThatIsGone() {
            twoStories();
            connected();
            news.settle();
            news.place(Sent.of("late-oil", "Volunteers wash birds", String.join(" ", OIL)));
            news.place(Sent.of("late-ship", "Captain Osei heard", String.join(" ", SHIP)));
            assertThat(news.live()).hasSize(1);
            assertThat(news.storyOf("late-oil").articles()).isEqualTo(8);
        }
    }

    @Nested
    class AChain {

        @Test
        void ofNeighboursDoesNotBecomeOneStory() {
            for (int seed = 0; seed < 10; seed++) {
                Newsdesk other = new Newsdesk();
                List<Sent> links = new ArrayList<>(
                        IntStream.range(0, 16).mapToObj(AChain::link).toList());
                Collections.shuffle(links, new Random(seed));
                other.placeAll(links);
                other.settle();
                assertThat(other.live().size()).as("seed " + seed).isGreaterThanOrEqualTo(4);
                assertThat(other.live()).as("seed " + seed).allMatch(story -> story.articles() <= 6);
            }
        }

        /** Shares half of its words with the next, and nothing with the one behind that. */
        private static Sent link(int i) {
            String[] words = "amber birch cedar dogwood elder fir gorse hazel".split(" ", -1);
            StringBuilder text = new StringBuilder();
            for (String word : words) {
                text.append(word)
                        .append(i)
                        .append(' ')
                        .append(word)
                        .append(i + 1)
                        .append(' ');
            }
            return Sent.of("link-" + i, "amber" + i + " amber" + (i + 1), text.toString());
        }
    }

    @Nested
    class AStoryThatIsAsItShouldBe {

        @Test
        void isLeftAloneAndNotedAsTended() {
            news.placeAll(Dispatches.FERRY);
            news.settle();
            Story before = news.storyOf("ferry-1");
            List<Member> members = news.stories.members(before.id(), 100);
            assertThat(news.tending.tend(before.id())).isFalse();
            assertThat(news.stories.members(before.id(), 100)).isEqualTo(members);
            assertThat(news.storyOf("ferry-1").tended()).isEqualTo(4);
        }

        @Test
        void isNotThereWhereNobodyTellsIt() {
            news.place(Dispatches.FERRY.getFirst());
            StoryId id = news.member("ferry-1").story();
            news.desk.withdraw(Dispatches.FERRY.getFirst().id());
            assertThat(news.tending.tend(id)).isFalse();
            assertThat(news.tending.tend(
                            StoryId.openedBy(Dispatches.MINE.getFirst().id())))
                    .isFalse();
        }
    }

    @Test
    void whatSplitsOffDoesNotGoToAStoryThatNobodyComparedItWith() {
        Member leaves = news.read(Sent.of("quartz", "Quartz", "quartz quarry quill"));
        Member stranger = news.read(Sent.of("lemon", "Lemon", "lemon lime orange"));
        put(leaves.story(), stranger);
        StoryId dances = StoryId.openedBy(Sent.of("tango-1", "", "").id());
        put(
                dances,
                news.read(Sent.of("tango-1", "Tango", "tango waltz polka")),
                news.read(Sent.of("tango-2", "Tango", "tango waltz polka")),
                leaves);
        news.stories.post("en", Set.of("tango"), dances);
        news.tending.tend(dances);
        assertThat(news.groups())
                .containsExactlyInAnyOrder(Set.of("tango-1", "tango-2"), Set.of("quartz"), Set.of("lemon"));
    }

    /** As if it had come so: articles move, and a story outlives the one that opened it. */
    private void put(StoryId id, Member... members) {
        Story story = Story.empty(id, "en", Newsdesk.NOON);
        List<StoryStore.Move> moves = new ArrayList<>();
        for (Member member : members) {
            Member told = member.in(id, 0.5, new Why.Opens());
            story = story.with(told);
            moves.add(new StoryStore.Move(null, told));
        }
        assertThat(news.stories.take(new StoryStore.Step(List.of(story), moves)))
                .isTrue();
    }

    @Test
    void whatMovedIsCountedWhereItIs() {
        for (int seed = 0; seed < 20; seed++) {
            Newsdesk many = new Newsdesk();
            List<Sent> sent = new ArrayList<>(Dispatches.all());
            for (int i = 1; i <= 12; i++) {
                sent.add(quake("tarsos-" + i, TARSOS, 1 + i % 6, i));
                sent.add(quake("velia-" + i, VELIA, 1 + i % 5, 50 + i));
            }
            Collections.shuffle(sent, new Random(seed));
            many.placeAll(sent);
            many.settle();
            int told = 0;
            for (Story story : many.stories.all()) {
                List<Member> members = many.stories.members(story.id(), 100);
                told += members.size();
                assertThat(story.articles()).isEqualTo(members.size());
                assertThat(story.owners().keySet())
                        .isEqualTo(new HashSet<>(
                                members.stream().map(Member::owner).toList()));
                assertThat(members).allMatch(member -> member.story().equals(story.id()));
                assertThat(story.isLive()).isEqualTo(!members.isEmpty());
            }
            assertThat(told).as("seed " + seed).isEqualTo(sent.size());
        }
    }
}

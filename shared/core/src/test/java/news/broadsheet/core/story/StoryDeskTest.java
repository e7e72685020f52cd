package news.broadsheet.core.story;

import static news.broadsheet.core.story.Newsdesk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.broadsheet.core.story.Newsdesk.Sent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Articles as they come, again, otherwise, and not any more. */
class StoryDeskTest {

    private final Newsdesk news = new Newsdesk();

    private static final Sent FIRST = Dispatches.FERRY.getFirst();

    @Nested
    class AFirstArticle {

        @Test
        void opensAStoryThatHasItsId() {
            StoryDesk.Placement placement = news.place(FIRST);
            assertThat(placement.isNew()).isTrue();
            assertThat(placement.near()).isEmpty();
            assertThat(placement.member().story()).isEqualTo(StoryId.openedBy(FIRST.id()));
            assertThat(placement.member().why()).isInstanceOf(Why.Opens.class);
            assertThat(placement.member().score()).isZero();
            Story story = news.storyOf("ferry-1");
            assertThat(story.headline()).isEqualTo(FIRST.headline());
            assertThat(story.articles()).isEqualTo(1);
        }

        @Test
        void isJoinedByWhatTellsOfTheSame() {
            news.placeAll(Dispatches.FERRY);
            Member second = news.member("ferry-2");
            assertThat(second.score()).isGreaterThanOrEqualTo(Grouping.ALIKE);
            assertThat(second.why())
                    .isInstanceOfSatisfying(
                            Why.Shares.class,
                            shares -> assertThat(shares.words())
                                    .hasSizeLessThanOrEqualTo(Why.MOST_WORDS)
                                    .contains("skerra"));
            assertThat(second.why().sentence()).startsWith("shares ");
            assertThat(news.groups()).containsExactly(Set.of("ferry-1", "ferry-2", "ferry-3", "ferry-4"));
        }

        @Test
        void isNotJoinedByWhatDoesNot() {
            news.place(FIRST);
            news.placeAll(Dispatches.ALONE);
            assertThat(news.live()).hasSize(3);
        }

        @Test
        void isNotJoinedByAnotherLanguage() {
            news.place(FIRST);
            Member german = news.read(Dispatches.FERRY.get(1));
            Member inGerman = new Member(
                    Cards.inLanguage(german.card(), "de-AT"),
                    german.owner(),
                    1,
                    german.reading(),
                    german.fingerprint(),
                    german.story(),
                    0,
                    german.why(),
                    0);
            news.desk.place(inGerman);
            assertThat(news.live()).extracting(Story::language).containsExactly("en", "de");
        }
    }

    @Nested
    class TheSameArticleAgain {

        @Test
        void changesNothing() {
            news.placeAll(Dispatches.all());
            List<Story> stories = news.stories.all();
            for (Sent sent : Dispatches.all()) {
                Member before = news.member(sent.name());
                StoryDesk.Placement again = news.place(sent);
                assertThat(again.isNew()).isFalse();
                assertThat(again.member()).isEqualTo(before);
                assertThat(again.near()).noneMatch(near -> near.story().id().equals(before.story()));
            }
            assertThat(news.stories.all()).isEqualTo(stories);
        }
    }

    @Nested
    class AWithdrawnArticle {

        @Test
        void isTakenOutOnce() {
            news.placeAll(Dispatches.FERRY);
            assertThat(news.desk.withdraw(FIRST.id())).isPresent();
            Story left = news.storyOf("ferry-2");
            assertThat(left.articles()).isEqualTo(3);
            assertThat(left.owners()).doesNotContainKey("ferry-1-press");
            assertThat(left.shown()).noneMatch(shown -> shown.card().id().equals(FIRST.id()));
            List<Story> stories = news.stories.all();
            assertThat(news.desk.withdraw(FIRST.id())).isEmpty();
            assertThat(news.stories.all()).isEqualTo(stories);
        }

        @Test
        void leavesAnEmptyStoryWhereItStoodAlone() {
            news.place(FIRST);
            news.desk.withdraw(FIRST.id());
            assertThat(news.live()).isEmpty();
            Story empty = news.story(StoryId.openedBy(FIRST.id()));
            assertThat(empty.articles()).isZero();
            assertThat(empty.profile()).isEqualTo(Profile.EMPTY);
            assertThat(empty.lead()).isNull();
        }

        @Test
        void thatWasNeverPlacedIsNothing() {
            assertThat(news.desk.withdraw(FIRST.id())).isEmpty();
            assertThat(news.stories.all()).isEmpty();
        }

        @Test
        void thatComesBackStandsWhereItStood() {
            news.placeAll(Dispatches.FERRY);
            news.desk.withdraw(news.member("ferry-2").id());
            news.place(Dispatches.FERRY.get(1));
            assertThat(news.groups()).containsExactly(Set.of("ferry-1", "ferry-2", "ferry-3", "ferry-4"));
        }

        @Test
        void thatStoodAloneOpensTheSameStoryAgain() {
            news.place(FIRST);
            news.desk.withdraw(FIRST.id());
            news.place(FIRST);
            assertThat(news.live()).extracting(Story::id).containsExactly(StoryId.openedBy(FIRST.id()));
        }
    }

    @Nested
    class ARevisedArticle {

        @Test
        void staysWhileItIsLikeTheRest() {
            news.placeAll(Dispatches.FERRY);
            Member before = news.member("ferry-2");
            Sent revised = Sent.of(
                    "ferry-2",
                    "Skerra Line and union have a deal",
                    Dispatches.FERRY.get(1).text() + " The ministry in Port Ellery welcomed it.");
            StoryDesk.Placement placement = news.place(revised);
            assertThat(placement.isNew()).isTrue();
            assertThat(placement.member().story()).isEqualTo(before.story());
            assertThat(placement.member().version()).isGreaterThan(before.version());
            assertThat(placement.member().card().headline()).isEqualTo(revised.headline());
            assertThat(news.storyOf("ferry-2").articles()).isEqualTo(4);
        }

        @Test
        void movesWhereItTellsOfSomethingElse() {
            news.placeAll(Dispatches.FERRY);
            news.placeAll(Dispatches.MINE);
            Sent about = Dispatches.MINE.getFirst();
            news.place(Sent.of("ferry-4", about.headline() + " alive", about.text()));
            assertThat(news.groups())
                    .containsExactlyInAnyOrder(
                            Set.of("ferry-1", "ferry-2", "ferry-3"), Set.of("mine-1", "mine-2", "mine-3", "ferry-4"));
            assertThat(news.storyOf("ferry-1").articles()).isEqualTo(3);
            assertThat(news.storyOf("mine-1").articles()).isEqualTo(4);
        }

        @Test
        void thatStoodAloneMovesToo() {
            news.placeAll(Dispatches.MINE);
            news.placeAll(Dispatches.ALONE);
            Sent about = Dispatches.MINE.getFirst();
            news.place(Sent.of("bees-1", about.headline() + " alive", about.text()));
            news.settle();
            assertThat(news.names(news.member("mine-1").story())).contains("bees-1");
            assertThat(news.story(StoryId.openedBy(Dispatches.ALONE.getFirst().id()))
                            .into())
                    .isEqualTo(news.member("mine-1").story());
        }

        @Test
        void thatOpenedAStoryLeavesItToTheOthers() {
            news.placeAll(Dispatches.FERRY);
            Sent about = Dispatches.ALONE.getFirst();
            news.place(Sent.of("ferry-1", about.headline(), about.text()));
            assertThat(news.names(news.member("ferry-2").story()))
                    .containsExactlyInAnyOrder("ferry-2", "ferry-3", "ferry-4");
            assertThat(news.storyOf("ferry-2").articles()).isEqualTo(3);
            assertThat(news.names(news.member("ferry-1").story())).containsExactly("ferry-1");
        }
    }

    @Nested
    class AStoryThatIsGone {

        private final StoryId first = StoryId.openedBy(Sent.of("gone-1", "", "").id());
        private final StoryId second =
                StoryId.openedBy(Sent.of("gone-2", "", "").id());

        private void postedUnder(StoryId id) {
            news.stories.post("en", Set.of("zulu", "yankee", "xray"), id);
        }

        private int near() {
            return news.place(Sent.of("late", "Zulu", "zulu yankee xray alpha"))
                            .near()
                            .size()
                    + news.storyOf("late").articles()
                    - 1;
        }

        private StoryId told() {
            news.place(Sent.of("early", "Alpha", "alpha bravo charlie delta"));
            return news.member("early").story();
        }

        @Test
        void leadsToTheOneThatItIsPartOf() {
            news.stories.take(StoryStore.Step.of(Story.empty(first, "en", NOON).mergedInto(told())));
            postedUnder(first);
            assertThat(near()).isEqualTo(1);
        }

        @Test
        void leadsOnFromOneThatIsGoneToo() {
            news.stories.take(StoryStore.Step.of(
                    Story.empty(first, "en", NOON).mergedInto(second),
                    Story.empty(second, "en", NOON).mergedInto(told())));
            postedUnder(first);
            assertThat(near()).isEqualTo(1);
        }
    }

    @Nested
    class Time {

        private static final String SECOND = "ferry-2";

        private boolean joins(Instant at) {
            news.place(FIRST);
            news.place(Dispatches.FERRY.get(1).at(at));
            news.settle();
            return news.live().size() == 1;
        }

        @Test
        void withinTheWindowDoesNotKeepApart() {
            assertThat(joins(NOON.plus(StoryDesk.WINDOW))).isTrue();
        }

        @Test
        void beyondTheWindowKeepsApart() {
            assertThat(joins(NOON.plus(StoryDesk.WINDOW).plusSeconds(1))).isFalse();
        }

        @Test
        void beforeTheWindowKeepsApart() {
            assertThat(joins(NOON.minus(StoryDesk.WINDOW).minusSeconds(1))).isFalse();
        }

        @Test
        void goesOnWithTheStory() {
            Instant at = NOON;
            for (Sent sent : Dispatches.FERRY) {
                news.place(sent.at(at));
                at = at.plus(Duration.ofDays(3));
            }
            Story story = news.storyOf(SECOND);
            assertThat(story.articles()).isEqualTo(4);
            assertThat(story.firstSeen()).isEqualTo(NOON);
            assertThat(story.lastSeen()).isEqualTo(NOON.plus(Duration.ofDays(9)));
        }
    }

    @Nested
    class Owners {

        @Test
        void countOnceWhateverTheyTell() {
            news.place(Dispatches.FERRY.get(0).by("lantern"));
            news.place(Dispatches.FERRY.get(1).by("lantern"));
            news.place(Dispatches.FERRY.get(2).by("courier"));
            Story story = news.storyOf("ferry-1");
            assertThat(story.articles()).isEqualTo(3);
            assertThat(story.owners()).containsOnlyKeys("lantern", "courier");
            assertThat(Objects.requireNonNull(story.owners().get("lantern")).articles())
                    .isEqualTo(2);
            assertThat(story.shown()).extracting(Story.Shown::owner).containsExactlyInAnyOrder("lantern", "courier");
        }

        @Test
        void standAsLongAsOneOfTheirArticlesDoes() {
            news.place(Dispatches.FERRY.get(0).by("lantern"));
            news.place(Dispatches.FERRY.get(1).by("lantern"));
            news.place(Dispatches.FERRY.get(2).by("courier"));
            news.desk.withdraw(Dispatches.FERRY.get(0).id());
            assertThat(news.storyOf("ferry-2").owners()).containsOnlyKeys("lantern", "courier");
            news.desk.withdraw(Dispatches.FERRY.get(1).id());
            assertThat(news.storyOf("ferry-3").owners()).containsOnlyKeys("courier");
        }
    }
}

package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.story.Newsdesk.Sent;
import org.junit.jupiter.api.Test;

/** What is offered beside an article. */
class NearestTest {

    private static final int ROUNDS = 400;
    private static final Nearest NEAREST = new Nearest(Vocabulary.NONE);
    private static final StoryId STORY =
            member("story", "press", "x", Map.of("x", 1f)).story();

    private static Member member(String name, String owner, String headline, Map<String, Float> words) {
        return Newsdesk.member(Sent.of(name, headline, "").by(owner), Terms.of(words));
    }

    private static List<String> headlines(List<Card> cards) {
        return cards.stream().map(Card::headline).toList();
    }

    private static Member told(String name, String owner, String headline, String... words) {
        Map<String, Float> weights = new HashMap<>();
        for (String word : words) {
            weights.put(word, 1f);
        }
        return member(name, owner, headline, weights).in(STORY, 0.5, new Why.Shares(List.of()));
    }

    private static Member copy(Member member, Member original) {
        return member.in(STORY, 0.9, new Why.CopyOf(original.id(), 0.9));
    }

    @Test
    void theMostAlikeComeFirstAndOtherOwnersBeforeItsOwn() {
        Member article = told("a", "lantern", "A", "ferry", "strike", "skerra", "deal");
        List<Member> told = List.of(
                article,
                told("b", "courier", "Little", "ferry", "fares", "island", "winter"),
                told("c", "lantern", "Own", "ferry", "strike", "skerra", "deal"),
                told("d", "gazette", "Much", "ferry", "strike", "skerra", "pay"));
        assertThat(headlines(NEAREST.to(article, told, List.of(), 6))).containsExactly("Much", "Little", "Own");
    }

    @Test
    void nearStoriesFollowEachByItsLeadFirst() {
        Member article = told("a", "lantern", "A", "ferry");
        StoryDesk.Near first = near(0.2, "north", "North leads", "North follows");
        StoryDesk.Near second = near(0.1, "south", "South leads", "South follows");
        StoryDesk.Near far = near(Nearest.NEARBY / 2, "far", "Far");
        Member other = told("b", "courier", "Told with it", "ferry");
        List<Card> related = NEAREST.to(article, List.of(article, other), List.of(first, second, far), 6);
        assertThat(headlines(related))
                .containsExactly("Told with it", "North leads", "South leads", "North follows", "South follows");
    }

    private static StoryDesk.Near near(double similarity, String name, String... headlines) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < headlines.length; i++) {
            Sent sent =
                    Sent.of(name + i, headlines[i], "").by(name + "-press-" + i).at(Newsdesk.NOON.plusSeconds(i));
            members.add(Newsdesk.member(sent, Terms.NONE));
        }
        Story story = Story.empty(members.getFirst().story(), "en", Newsdesk.NOON);
        for (Member member : members) {
            story = story.with(member);
        }
        return new StoryDesk.Near(story, similarity);
    }

    @Test
    void copiesOfTheArticleAndOfEachOtherAreShownOnceAtMost() {
        Member article = told("a", "lantern", "A", "ferry", "strike");
        Member mine = copy(told("b", "courier", "Copies it", "ferry", "strike"), article);
        Member wire = told("c", "gazette", "Wire", "ferry", "talks", "night");
        Member one = copy(told("d", "herald", "Copies the wire", "ferry", "talks"), wire);
        Member two = copy(told("e", "mirror", "Copies the wire too", "ferry", "night"), wire);
        List<Card> related = NEAREST.to(article, List.of(article, mine, wire, one, two), List.of(), 6);
        assertThat(related).hasSize(1);
        assertThat(headlines(related)).doesNotContain("Copies it");
    }

    @Test
    void besideACopyNeitherItsOriginalNorOtherCopiesOfThatAreShown() {
        Member wire = told("c", "gazette", "Wire", "ferry", "talks", "night");
        Member article = copy(told("d", "herald", "Copies the wire", "ferry", "talks"), wire);
        Member two = copy(told("e", "mirror", "Copies the wire too", "ferry", "night"), wire);
        assertThat(NEAREST.to(article, List.of(article, wire, two), List.of(), 6))
                .isEmpty();
    }

    @Test
    void copiesOfCopiesAreCopies() {
        Member wire = told("a", "gazette", "Wire", "ferry");
        Member cut = copy(told("b", "herald", "Cut", "ferry"), wire);
        Member again = copy(told("c", "mirror", "Cut again", "ferry"), cut);
        List<Member> told = List.of(wire, cut, again);
        told.forEach(
                article -> assertThat(NEAREST.to(article, told, List.of(), 6)).isEmpty());
    }

    @Test
    void neverIsAnythingShownTwice() {
        int shown = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            List<Member> told = story(random);
            Member article = told.get(random.nextInt(told.size()));
            int most = 1 + random.nextInt(8);
            List<StoryDesk.Near> near = List.of(
                    near(0.3, "n", "HEADLINE 1", "Elsewhere  one"), near(0.2, "s", "elsewhere one", " Headline 2 "));
            List<Card> related = NEAREST.to(article, told, near, most);
            assertThat(related.size()).isLessThanOrEqualTo(most);
            List<Card> all = new ArrayList<>(related);
            all.add(article.card());
            assertOnce(all, told, "seed " + seed);
            shown += related.size();
        }
        assertThat(shown).isGreaterThan(ROUNDS);
    }

    /** Originals, copies of them, and headlines that many have. */
    private static List<Member> story(Random random) {
        List<Member> told = new ArrayList<>();
        int number = 2 + random.nextInt(14);
        for (int i = 0; i < number; i++) {
            Map<String, Float> words = new HashMap<>();
            for (int word = 0; word < 6; word++) {
                words.put("w" + random.nextInt(20), 1 + random.nextFloat());
            }
            String headline = (random.nextBoolean() ? "Headline  " : "headline ") + random.nextInt(8);
            Member member = told(
                    "t" + i,
                    "owner" + random.nextInt(5),
                    headline,
                    words.keySet().toArray(String[]::new));
            List<Member> originals =
                    told.stream().filter(other -> !other.isCopy()).toList();
            told.add(
                    !originals.isEmpty() && random.nextInt(3) == 0
                            ? copy(member, originals.get(random.nextInt(originals.size())))
                            : member);
        }
        return told;
    }

    private static void assertOnce(List<Card> all, List<Member> told, String seed) {
        Set<ArticleId> ids = all.stream().map(Card::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(ids).as(seed).hasSameSizeAs(all);
        assertThat(all.stream()
                        .map(card ->
                                card.headline().toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ")))
                .as(seed)
                .doesNotHaveDuplicates();
        List<ArticleId> originals = told.stream()
                .filter(member -> ids.contains(member.id()))
                .map(member -> member.why() instanceof Why.CopyOf copy ? copy.article() : member.id())
                .toList();
        assertThat(originals).as(seed).doesNotHaveDuplicates();
    }

    @Test
    void ofOneThatStandsAloneAndNearNothingIsNothing() {
        Member article = told("a", "lantern", "A", "ferry");
        assertThat(NEAREST.to(article, List.of(article), List.of(), 6)).isEmpty();
        assertThat(NEAREST.to(article, List.of(), List.of(), 6)).isEmpty();
    }
}

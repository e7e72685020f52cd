package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import news.broadsheet.core.story.Newsdesk.Sent;
import news.broadsheet.core.story.StoryStore.Move;
import news.broadsheet.core.story.StoryStore.Step;
import org.junit.jupiter.api.Test;

/** Steps are taken as a whole, and only from what was read. */
class StoriesInMemoryTest {

    private final StoriesInMemory store = new StoriesInMemory();

    private static Member member(String name) {
        Sent sent = Sent.of(name, "Headline " + name, "Text");
        return Newsdesk.member(sent, Terms.NONE);
    }

    private static Story story(Member opener) {
        return Story.empty(opener.story(), "en", opener.at()).with(opener);
    }

    private Story stored(StoryId id) {
        return store.stories(List.of(id)).values().iterator().next();
    }

    private Member opened(String name) {
        Member member = member(name);
        assertThat(store.take(new Step(List.of(story(member)), List.of(new Move(null, member)))))
                .isTrue();
        return store.member(member.id()).orElseThrow();
    }

    @Test
    void eachStepMakesTheNextVersion() {
        Member member = opened("a");
        assertThat(member.version()).isEqualTo(1);
        assertThat(stored(member.story()).version()).isEqualTo(1);
        Member again = member.in(member.story(), 0.5, new Why.Opens());
        assertThat(store.take(new Step(List.of(stored(member.story())), List.of(new Move(member, again)))))
                .isTrue();
        assertThat(store.member(member.id()).orElseThrow().version()).isEqualTo(2);
        assertThat(stored(member.story()).version()).isEqualTo(2);
        assertThat(store.members(member.story(), 10)).containsExactly(again.withVersion(2));
    }

    @Test
    void aStepFromAnOldStoryChangesNothing() {
        Member member = opened("a");
        Story old = stored(member.story());
        assertThat(store.take(Step.of(old.tendedNow()))).isTrue();
        Member joins = member("b").in(old.id(), 0.5, new Why.Opens());
        assertThat(store.take(new Step(List.of(old.with(joins)), List.of(new Move(null, joins)))))
                .isFalse();
        assertThat(store.member(joins.id())).isEmpty();
        assertThat(stored(old.id()).articles()).isEqualTo(1);
    }

    @Test
    void aStepFromAnOldArticleChangesNothing() {
        Member old = opened("a");
        Story story = stored(old.story());
        assertThat(store.take(new Step(
                        List.of(story), List.of(new Move(old, old.in(story.id(), 0.1, new Why.Opens()))))))
                .isTrue();
        Story now = stored(story.id());
        assertThat(store.take(new Step(List.of(now.without(old, List.of())), List.of(new Move(old, null)))))
                .isFalse();
        assertThat(stored(story.id())).isEqualTo(now);
        assertThat(store.member(old.id())).isPresent();
    }

    @Test
    void anArticleIsPlacedOnceOnly() {
        Member member = opened("a");
        Story now = stored(member.story());
        assertThat(store.take(new Step(List.of(now), List.of(new Move(null, member.withVersion(0))))))
                .isFalse();
    }

    @Test
    void oneStaleStoryOfTwoStopsTheStep() {
        Member first = opened("a");
        Member second = opened("b");
        Story one = stored(first.story());
        Story stale = stored(second.story()).withVersion(7);
        assertThat(store.take(Step.of(one.tendedNow(), stale.tendedNow()))).isFalse();
        assertThat(stored(one.id())).isEqualTo(one);
    }

    @Test
    void membersComeNewestFirstAndNoMoreThanAsked() {
        Member opener = opened("a");
        for (int i = 0; i < 5; i++) {
            Sent sent = Sent.of("m" + i, "Headline " + i, "Text").at(Newsdesk.NOON.plusSeconds(60L * (i + 1)));
            Member member = Newsdesk.member(sent, Terms.NONE).in(opener.story(), 0.5, new Why.Opens());
            Story story = stored(opener.story()).with(member);
            assertThat(store.take(new Step(List.of(story), List.of(new Move(null, member)))))
                    .isTrue();
        }
        assertThat(store.members(opener.story(), 3))
                .extracting(member -> member.card().headline())
                .containsExactly("Headline 4", "Headline 3", "Headline 2");
    }

    @Test
    void ofAWordTheLatestStoriesAreKept() {
        List<StoryId> ids = IntStream.range(0, StoryStore.MOST_POSTED + 10)
                .mapToObj(i -> member("s" + i).story())
                .toList();
        ids.forEach(id -> store.post("en", Set.of("ferry"), id));
        store.post("en", Set.of("ferry"), ids.getLast());
        assertThat(store.posted("en", Set.of("ferry")).get("ferry"))
                .hasSize(StoryStore.MOST_POSTED)
                .doesNotHaveDuplicates()
                .contains(ids.getLast())
                .doesNotContain(ids.getFirst());
        assertThat(store.posted("de", Set.of("ferry"))).isEmpty();
    }
}

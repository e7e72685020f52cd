package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.story.Member;
import news.broadsheet.core.story.StoriesInMemory;
import news.broadsheet.core.story.Story;
import news.broadsheet.core.story.StoryDesk;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.core.story.StoryReader.Told;
import news.broadsheet.core.story.StoryStore;
import news.broadsheet.core.story.StoryStore.Move;
import news.broadsheet.core.story.StoryStore.Step;
import news.broadsheet.core.story.Vocabulary;
import news.broadsheet.testkit.InventedNews;
import org.junit.jupiter.api.Test;

/** What every store of stories promises. */
public abstract class StoryStoreContract {

    private static final Vocabulary WORDS = InventedNews.vocabulary();

    protected abstract StoryPorts ports();

    private static Member article(int event, int teller) {
        Instant at = NOW.minusSeconds(60L * teller + 3600L * event);
        return InventedNews.member(InventedNews.article(event, teller), at, WORDS);
    }

    private Member placed(int event, int teller) {
        return new StoryDesk(ports().stories(), WORDS)
                .place(article(event, teller))
                .member();
    }

    private Story story(StoryId id) {
        return ports().reader().story(id).orElseThrow();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        StoryId id = StoryId.openedBy(article(1, 1).id());
        assertThat(ports().stories().member(article(1, 1).id())).isEmpty();
        assertThat(ports().stories().members(id, 10)).isEmpty();
        assertThat(ports().stories().members(List.of(article(1, 1).id()))).isEmpty();
        assertThat(ports().stories().stories(List.of(id))).isEmpty();
        assertThat(ports().stories().posted("en", List.of("word"))).isEmpty();
        assertThat(ports().reader().story(id)).isEmpty();
        assertThat(ports().reader().told(id, null, 20)).isEqualTo(Page.end(List.of()));
        assertThat(ports().reader().latest(true, 10)).isEmpty();
    }

    @Test
    void articlesAndStoriesComeBackAsTheyWere() {
        StoriesInMemory memory = new StoriesInMemory();
        for (int teller = 0; teller < 5; teller++) {
            Member here = placed(1, teller);
            Member there =
                    new StoryDesk(memory, WORDS).place(article(1, teller)).member();
            assertThat(here.story()).isEqualTo(there.story());
            Member stored = ports().stories().member(here.id()).orElseThrow();
            Member expected = memory.member(there.id()).orElseThrow();
            assertThat(stored.terms()).isEqualTo(expected.terms());
            assertThat(stored.reading().sketch()).isEqualTo(expected.reading().sketch());
            assertThat(stored.card()).isEqualTo(expected.card());
            assertThat(stored.why()).isEqualTo(expected.why());
        }
        StoryId id = placed(1, 0).story();
        Story here = story(id);
        Story there = memory.stories(List.of(id)).values().iterator().next();
        assertThat(here.articles()).isEqualTo(there.articles());
        assertThat(here.profile()).isEqualTo(there.profile());
        assertThat(here.owners()).isEqualTo(there.owners());
        assertThat(here.headline()).isEqualTo(there.headline());
        assertThat(here.firstSeen()).isEqualTo(there.firstSeen());
        assertThat(here.lastSeen()).isEqualTo(there.lastSeen());
    }

    @Test
    void aStepFromAnOlderStateIsNotTakenAndChangesNothing() {
        Member first = placed(1, 0);
        Story before = story(first.story());
        Member second = placed(1, 1);
        Story now = story(first.story());

        assertThat(ports().stories().take(new Step(List.of(before.withBoost(3)), List.of(new Move(second, null)))))
                .isFalse();
        assertThat(ports().stories().take(new Step(List.of(), List.of(new Move(null, first)))))
                .isFalse();

        assertThat(story(first.story())).isEqualTo(now);
        assertThat(ports().stories().member(second.id())).isPresent();
    }

    @Test
    void anArticleThatMovesIsToldInOneStoryOnly() {
        Member moving = placed(1, 0);
        StoryId other = placed(2, 0).story();
        Member moved = new Member(
                moving.card(),
                moving.owner(),
                moving.authority(),
                moving.reading(),
                moving.fingerprint(),
                other,
                moving.score(),
                moving.why(),
                moving.version());

        assertThat(ports().stories().take(new Step(List.of(), List.of(new Move(moving, moved)))))
                .isTrue();

        assertThat(ports().stories().members(moving.story(), 10)).isEmpty();
        assertThat(ports().reader().told(moving.story(), null, 10).items()).isEmpty();
        assertThat(ports().stories().members(other, 10)).extracting(Member::id).contains(moving.id());
        assertThat(ports().stories().members(List.of(moving.id())))
                .extracting(Member::story)
                .containsExactly(other);
    }

    @Test
    void anArticleThatIsTakenOutIsToldNowhere() {
        Member first = placed(1, 0);
        Member second = placed(1, 1);
        StoryDesk desk = new StoryDesk(ports().stories(), WORDS);

        assertThat(desk.withdraw(first.id())).isPresent();
        assertThat(desk.withdraw(first.id())).isEmpty();

        assertThat(ports().reader().told(first.story(), null, 10).items())
                .extracting(told -> told.card().id())
                .containsExactly(second.id());
        assertThat(story(first.story()).articles()).isEqualTo(1);
    }

    @Test
    void fullCoverageIsPagedNewestFirstWithReasons() {
        List<ArticleId> ids =
                IntStream.range(0, 7).mapToObj(teller -> placed(1, teller).id()).toList();
        StoryId id = placed(1, 0).story();
        List<Told> told = new ArrayList<>();
        Optional<Position> next = Optional.empty();
        do {
            Page<Told> page = ports().reader().told(id, next.orElse(null), 3);
            told.addAll(page.items());
            next = page.next();
        } while (next.isPresent());

        assertThat(told).extracting(each -> each.card().id()).containsExactlyElementsOf(ids);
        for (Told each : told) {
            assertThat(each.why().sentence()).isNotBlank();
            assertThat(each.owner()).startsWith("Teller ");
        }
    }

    @Test
    void storiesOfSeveralOwnersAndOfOneAreListedApartTheLatestFirst() {
        StoryId old = placed(5, 0).story();
        placed(5, 1);
        StoryId recent = placed(1, 0).story();
        placed(1, 1);
        StoryId alone = placed(3, 0).story();

        assertThat(ports().reader().latest(true, 10)).extracting(Story::id).containsExactly(recent, old);
        assertThat(ports().reader().latest(false, 10)).extracting(Story::id).containsExactly(alone);
        assertThat(ports().reader().latest(true, 1)).extracting(Story::id).containsExactly(recent);
    }

    @Test
    void aStoryIsPostedUnderAWordOnceAndTheOldestMakeRoom() {
        StoryStore stories = ports().stories();
        List<StoryId> ids = IntStream.range(0, StoryStore.MOST_POSTED + 30)
                .mapToObj(n -> StoryId.openedBy(article(n, 0).id()))
                .toList();
        stories.post("en", List.of("quake", "izmir"), ids.getFirst());
        stories.post("en", List.of("quake"), ids.getFirst());
        assertThat(stories.posted("en", List.of("quake", "izmir", "none")))
                .isEqualTo(Map.of("quake", List.of(ids.getFirst()), "izmir", List.of(ids.getFirst())));
        assertThat(stories.posted("de", List.of("quake"))).isEmpty();

        ids.forEach(id -> stories.post("en", List.of("quake"), id));
        assertThat(stories.posted("en", List.of("quake")).get("quake")).hasSize(StoryStore.MOST_POSTED);
    }
}

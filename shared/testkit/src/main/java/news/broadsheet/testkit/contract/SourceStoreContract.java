package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Move;
import news.broadsheet.core.source.Pace;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Rhythm;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.core.source.Validators;
import org.junit.jupiter.api.Test;

/** What every {@link SourceStore} promises. */
public abstract class SourceStoreContract {

    private static final PollState POLLED = new PollState(
            NOW.plusSeconds(900),
            new Validators("\"v1\"", "Sun, 01 Mar 2026 11:00:00 GMT", "0123456789abcdefghjkmnpqrs"),
            2,
            Health.SLOW,
            "takes 12 s to answer",
            new Rhythm(
                    NOW.minusSeconds(60),
                    NOW.minusSeconds(30),
                    Duration.ofMinutes(50),
                    new Pace(Duration.ofHours(1), Set.of(0, 1, 23), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY))),
            new Move(URI.create("https://moved.example/feed.xml"), NOW.minusSeconds(90), 2),
            true);

    protected abstract NewsPorts news();

    @Test
    void anUnknownSourceIsNotFound() {
        assertThat(news().sources().find(new SourceId("nobody"))).isEmpty();
    }

    @Test
    void aSourceComesBackAsItWasSaved() {
        SourceStore sources = news().sources();
        Source daily = source("daily").poll(POLLED).build();
        Source bare = source("bare")
                .section(null)
                .pages(false)
                .rights(new Rights(Rights.Display.TITLE, false, true))
                .poll(new PollState(null, Validators.NONE, 0, Health.GONE, "410", null))
                .build();
        sources.save(daily);
        sources.save(bare);
        assertThat(sources.find(daily.id())).contains(daily);
        assertThat(sources.find(bare.id())).contains(bare);
    }

    @Test
    void whatTheNewsroomSaysChangesAndThePollStateStays() {
        SourceStore sources = news().sources();
        sources.save(source("daily").poll(POLLED).build());
        Source changed = source("daily")
                .name("The Daily Example")
                .section(null)
                .display(Rights.Display.EXCERPT)
                .dueAt(NOW)
                .build();
        sources.save(changed);
        assertThat(sources.find(changed.id())).contains(changed.withPoll(POLLED));
    }

    @Test
    void anotherFeedBeginsWithThePollStateGiven() {
        SourceStore sources = news().sources();
        sources.save(source("daily").poll(POLLED).build());
        Source moved = source("daily")
                .feedUrl("https://daily.example/new.xml")
                .dueAt(NOW)
                .build();
        sources.save(moved);
        assertThat(sources.find(moved.id())).contains(moved);
    }

    @Test
    void aPollIsNoted() {
        SourceStore sources = news().sources();
        Source daily = source("daily").build();
        sources.save(daily);
        sources.polled(daily.id(), POLLED);
        assertThat(sources.find(daily.id())).contains(daily.withPoll(POLLED));
        PollState well = new PollState(NOW, Validators.NONE, 0, Health.OK, null, null);
        sources.polled(daily.id(), well);
        assertThat(sources.find(daily.id())).contains(daily.withPoll(well));
    }

    @Test
    void aPollDoesNotBringARemovedSourceBack() {
        SourceStore sources = news().sources();
        sources.polled(new SourceId("removed"), PollState.dueAt(NOW));
        assertThat(sources.find(new SourceId("removed"))).isEmpty();
        assertThat(due(sources, NOW, 10)).isEmpty();
    }

    @Test
    void sourcesAreDueFromTheirTimeOnTheLongestWaitingFirst() {
        SourceStore sources = news().sources();
        for (int i = 0; i < 12; i++) {
            sources.save(source("s" + i).dueAt(NOW.minusSeconds(i)).build());
        }
        sources.save(source("later").dueAt(NOW.plusSeconds(1)).build());
        assertThat(due(sources, NOW, 100)).hasSize(12).doesNotContain(new SourceId("later"));
        assertThat(due(sources, NOW.plusSeconds(1), 100)).contains(new SourceId("later"));
        for (int shard = 0; shard < sources.shards(); shard++) {
            List<Instant> times = sources.due(shard, NOW, 100).stream()
                    .map(due -> sources.find(due.source()).orElseThrow().poll().nextPollAt())
                    .toList();
            assertThat(times).isSorted();
        }
    }

    @Test
    void aSourceIsDueWithTheHostOfItsFeedAsItStandsNow() {
        SourceStore sources = news().sources();
        Source daily =
                source("daily").feedUrl("https://Feeds.example:8443/daily.xml").build();
        sources.save(daily);
        assertThat(hosts(sources)).containsExactly("feeds.example:8443");
        sources.polled(daily.id(), PollState.dueAt(NOW));
        assertThat(hosts(sources)).containsExactly("feeds.example:8443");
        sources.save(source("daily").feedUrl("https://daily.example/feed.xml").build());
        assertThat(hosts(sources)).containsExactly("daily.example");
    }

    private static List<String> hosts(SourceStore sources) {
        List<String> hosts = new ArrayList<>();
        for (int shard = 0; shard < sources.shards(); shard++) {
            sources.due(shard, NOW, 10).forEach(due -> hosts.add(due.host()));
        }
        return hosts;
    }

    @Test
    void noMoreSourcesAreDueThanAskedFor() {
        SourceStore sources = news().sources();
        for (int i = 0; i < 12; i++) {
            sources.save(source("s" + i).build());
        }
        for (int shard = 0; shard < sources.shards(); shard++) {
            assertThat(sources.due(shard, NOW, 1)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void aSourceThatIsGoneIsNeverDue() {
        SourceStore sources = news().sources();
        Source daily = source("daily").build();
        sources.save(daily);
        sources.polled(daily.id(), new PollState(null, Validators.NONE, 1, Health.GONE, "410", null));
        assertThat(due(sources, NOW.plusSeconds(1_000_000), 10)).isEmpty();
    }

    @Test
    void theListIsPagedInTheOrderOfIds() {
        SourceStore sources = news().sources();
        for (String id : List.of("c", "a", "e", "b", "d")) {
            sources.save(source(id).build());
        }
        Page<SourceSummary> first = sources.list(null, 2);
        Page<SourceSummary> second = sources.list(first.next().orElseThrow(), 2);
        Page<SourceSummary> third = sources.list(second.next().orElseThrow(), 2);
        assertThat(ids(first)).containsExactly("a", "b");
        assertThat(ids(second)).containsExactly("c", "d");
        assertThat(ids(third)).containsExactly("e");
        assertThat(third.next()).isEmpty();
    }

    @Test
    void theListShowsASourceAsItStandsNow() {
        SourceStore sources = news().sources();
        sources.save(source("daily").build());
        Source now = source("daily")
                .name("Renamed")
                .section(Section.SPORT)
                .display(Rights.Display.TITLE)
                .build();
        sources.save(now);
        assertThat(sources.list(null, 10).items()).containsExactly(now.summary());
    }

    @Test
    void theListShowsTheHealthThatTheLastPollFound() {
        SourceStore sources = news().sources();
        Source daily = source("daily").build();
        sources.save(daily);
        assertThat(health(sources)).isEqualTo(Health.OK);
        sources.polled(daily.id(), POLLED);
        assertThat(health(sources)).isEqualTo(POLLED.health()).isNotEqualTo(Health.OK);
        sources.save(source("daily").name("Renamed").build());
        assertThat(health(sources)).isEqualTo(POLLED.health());
        sources.polled(daily.id(), PollState.dueAt(NOW));
        assertThat(health(sources)).isEqualTo(Health.OK);
    }

    @Test
    void aSourceWithAnotherFeedHasAnotherHealth() {
        SourceStore sources = news().sources();
        Source daily = source("daily").build();
        sources.save(daily);
        sources.polled(daily.id(), POLLED);
        sources.save(source("daily").feedUrl("https://daily.example/other.xml").build());
        assertThat(health(sources)).isEqualTo(Health.OK);
    }

    @Test
    void aPollOfARemovedSourceBringsNothingIntoTheList() {
        SourceStore sources = news().sources();
        sources.polled(new SourceId("removed"), POLLED);
        assertThat(sources.list(null, 10).items()).isEmpty();
    }

    private static Health health(SourceStore sources) {
        return sources.list(null, 1).items().getFirst().health();
    }

    @Test
    void aPositionOfAnotherListIsRefused() {
        SourceStore sources = news().sources();
        assertThatIllegalArgumentException().isThrownBy(() -> sources.list(new Position("2026#x"), 10));
    }

    private static List<SourceId> due(SourceStore sources, Instant now, int limit) {
        List<SourceId> due = new ArrayList<>();
        for (int shard = 0; shard < sources.shards(); shard++) {
            sources.due(shard, now, limit).forEach(each -> due.add(each.source()));
        }
        return due;
    }

    private static List<String> ids(Page<SourceSummary> page) {
        return page.items().stream().map(summary -> summary.ref().id().value()).toList();
    }
}

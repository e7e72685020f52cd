package news.broadsheet.testkit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.source.Due;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SourceSummary;
import org.jspecify.annotations.Nullable;

/** Sources in memory. */
final class FakeSources implements SourceStore {

    private static final int SHARDS = 4;

    private final Throttle throttle;
    private final NavigableMap<String, Source> sources = new TreeMap<>();

    FakeSources(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public synchronized Optional<Source> find(SourceId id) {
        throttle.request();
        return Optional.ofNullable(sources.get(id.value()));
    }

    @Override
    public synchronized void save(Source source) {
        throttle.request();
        Source old = sources.get(source.id().value());
        PollState poll = old != null && old.feedUrl().equals(source.feedUrl()) ? old.poll() : source.poll();
        sources.put(source.id().value(), source.withPoll(poll));
    }

    @Override
    public synchronized void polled(SourceId id, PollState state) {
        throttle.request();
        sources.computeIfPresent(id.value(), (_, source) -> source.withPoll(state));
    }

    @Override
    public synchronized Page<SourceSummary> list(@Nullable Position after, int limit) {
        throttle.request();
        String from = after == null ? "" : start(after);
        List<SourceSummary> found = sources.tailMap(from, false).values().stream()
                .limit(limit + 1L)
                .map(Source::summary)
                .toList();
        return FakePages.cut(found, limit, summary -> summary.ref().id().value());
    }

    @Override
    public int shards() {
        return SHARDS;
    }

    @Override
    public synchronized List<Due> due(int shard, Instant now, int limit) {
        throttle.request();
        return sources.values().stream()
                .filter(source -> shardOf(source.id()) == shard && source.poll().isDue(now))
                .sorted(Comparator.comparing(
                        source -> source.poll().nextPollAt(), Comparator.nullsLast(Instant::compareTo)))
                .limit(limit)
                .map(source -> new Due(source.id(), Hosts.of(source.feedUrl())))
                .toList();
    }

    private static int shardOf(SourceId id) {
        return Math.floorMod(id.value().hashCode(), SHARDS);
    }

    private static String start(Position after) {
        return SourceId.parse(after.value())
                .orElseThrow(ForeignPositionException::new)
                .value();
    }
}

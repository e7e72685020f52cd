package news.broadsheet.core.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/** Where sources are kept. */
public interface SourceStore {

    /** One read of 0.5 units. */
    Optional<Source> find(SourceId id);

    /**
     * Adds a source or changes what the newsroom says of it (name, home, feed, language, section, rights, pages). A source
     * that is already there keeps its poll state, unless its feed URL changed: then the given one is taken.
     */
    void save(Source source);

    /**
     * Records the outcome of a poll: one update, and no other read or write, but where the health is another than before,
     * which the public list shows. Says nothing where the source has been removed meanwhile.
     */
    void polled(SourceId id, PollState state);

    /** The sources in the order of their ids, for the public list. */
    Page<SourceSummary> list(@Nullable Position after, int limit);

    /** Number of shards that the sources due are spread over; callers ask each in turn. */
    int shards();

    /** Sources due at a time, the longest waiting first, from one shard: one query of a sparse index. */
    List<Due> due(int shard, Instant now, int limit);
}

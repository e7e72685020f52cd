package news.broadsheet.ingest.poll;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.queue.Outbox;

/**
 * Sends every source that is due to the fetch queue. It writes nothing: a source stays due until its poll is done, so a lost
 * message is sent again at the next run, and the fetch step skips those that come twice.
 */
public final class PollStep {

    /** Sources taken from one shard at a run; the rest, which has waited less, follows a minute later. */
    private static final int MOST_OF_A_SHARD = 500;

    private final SourceStore sources;
    private final Outbox fetchQueue;
    private final InstantSource clock;

    public PollStep(SourceStore sources, Outbox fetchQueue, InstantSource clock) {
        this.sources = sources;
        this.fetchQueue = fetchQueue;
        this.clock = clock;
    }

    /** @return how many sources were due */
    public int run() {
        Instant now = clock.instant();
        List<String> messages = new ArrayList<>();
        for (int shard = 0; shard < sources.shards(); shard++) {
            for (SourceId id : sources.due(shard, now, MOST_OF_A_SHARD)) {
                messages.add(new FetchMessage(id, false).body());
            }
        }
        fetchQueue.send(messages);
        return messages.size();
    }
}

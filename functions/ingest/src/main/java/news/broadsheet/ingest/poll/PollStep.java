package news.broadsheet.ingest.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.source.Due;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.queue.Outbox;
import news.broadsheet.ingest.queue.QueueMessage;

/**
 * Sends every source that is due to the fetch queue, in the group of its feed's host, whose messages take turns. It writes nothing: a source stays due until its poll is done, so a lost
 * message is sent again at the next run, and the fetch step skips those that come twice.
 */
public final class PollStep {

    /** Sources taken from one shard at a run; the rest, which has waited less, follows a minute later. */
    private static final int MOST_OF_A_SHARD = 500;

    /** As long as SQS remembers ids, and no longer than the shortest interval between two polls. */
    private static final Duration SENT_ONCE_IN = Duration.ofMinutes(5);

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
        List<QueueMessage> messages = new ArrayList<>();
        for (int shard = 0; shard < sources.shards(); shard++) {
            for (Due due : sources.due(shard, now, MOST_OF_A_SHARD)) {
                messages.add(message(due, now));
            }
        }
        fetchQueue.send(messages);
        return messages.size();
    }

    /** A source still due at the next run is not sent again while its first message may be waiting. */
    private static QueueMessage message(Due due, Instant now) {
        long period = now.getEpochSecond() / SENT_ONCE_IN.toSeconds();
        return new QueueMessage(
                new FetchMessage(due.source(), false).body(),
                due.host(),
                due.source().value() + ":" + period);
    }
}

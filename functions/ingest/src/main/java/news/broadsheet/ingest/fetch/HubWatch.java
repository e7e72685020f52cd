package news.broadsheet.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.parse.FeedResult.Links;
import org.jspecify.annotations.Nullable;

/** Hears of each poll, to keep the source's subscription to a hub; see {@code ingest.hub}. */
@FunctionalInterface
public interface HubWatch {

    /** Where this installation cannot be called back. */
    HubWatch NONE = (_, _, _) -> Push.NONE;

    /**
     * @param links of the feed; null where it has not changed, or could not be had
     * @param news whether the poll found anything new or changed
     */
    Push afterPoll(Source source, @Nullable Links links, boolean news);

    /**
     * What a hub does for a source.
     *
     * @param subscribed whether there is a subscription to look after, also where the feed does not change
     * @param pause how long polling may wait at least, since the hub delivers; zero where it does not
     * @param wakeBy when the next poll must come at the latest, for the subscription to go on; null where it does not matter
     * @param lastNewAt when the hub last delivered something new or changed
     * @param note what was done about it, to end a line of the log; empty where nothing was
     */
    record Push(
            boolean subscribed,
            Duration pause,
            @Nullable Instant wakeBy,
            @Nullable Instant lastNewAt,
            String note) {

        public static final Push NONE = new Push(false, Duration.ZERO, null, null, "");

        /** The source as the poll is to be judged by: what the hub brought is news too. */
        Source told(Source source) {
            return source.withPoll(source.poll().withHub(subscribed).withNewsOf(lastNewAt));
        }

        /** The longer of two pauses. */
        Duration atLeast(Duration other) {
            return pause.compareTo(other) > 0 ? pause : other;
        }

        /** The state that was decided, with the next poll soon enough for the subscription. */
        PollState inTime(PollState state) {
            Instant next = state.nextPollAt();
            PollState soon = wakeBy != null && next != null && next.isAfter(wakeBy) ? state.pollAt(wakeBy) : state;
            return soon.withHub(subscribed);
        }
    }
}

package news.broadsheet.site.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.PingStore;
import news.broadsheet.core.feed.PingStore.Told;

/**
 * Tells the hub which feeds have changed. What is to be told is kept before it is, and forgotten once the hub has taken it: a
 * run that dies, or a hub that fails, leaves it to the next. The hub may hear of a feed twice, which does no harm.
 */
final class Pinging {

    /** Feeds in one request, each in three forms. */
    static final int BATCH = 20;

    /** Requests in one run; the rest is for the next. */
    static final int MOST_BATCHES = 10;

    private final FeedStore feeds;
    private final PingStore pings;
    private final HubPost hub;
    private final String origin;

    Pinging(FeedStore feeds, PingStore pings, HubPost hub, String origin) {
        this.feeds = feeds;
        this.pings = pings;
        this.hub = hub;
        this.origin = origin;
    }

    /**
     * What came of a run.
     *
     * @param told pages whose feeds the hub now knows of
     * @param left those that it does not
     * @param failure why, where it failed
     */
    record Outcome(int told, int left, Optional<String> failure) {}

    Outcome run() {
        Told before = pings.find().orElse(Told.NOTHING);
        Told now = new Announcement(feeds).after(before);
        // Where somebody else was faster, they tell it.
        if (!Announcement.isNews(before, now) || !pings.put(now)) {
            return new Outcome(0, 0, Optional.empty());
        }
        List<String> pages = new ArrayList<>(new TreeSet<>(now.pending()));
        int done = 0;
        Optional<String> failure = Optional.empty();
        for (int batch = 0; batch < MOST_BATCHES && done < pages.size(); batch++) {
            int to = Math.min(done + BATCH, pages.size());
            failure = hub.publish(Announcement.addresses(origin, pages.subList(done, to)));
            if (failure.isPresent()) {
                break;
            }
            done = to;
        }
        if (done > 0) {
            Set<String> left = new TreeSet<>(pages.subList(done, pages.size()));
            // Where somebody else has kept something since, they tell it all once more.
            pings.put(new Told(now.version() + 1, now.seen(), left));
        }
        return new Outcome(done, pages.size() - done, failure);
    }
}

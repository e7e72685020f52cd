package news.broadsheet.core.feed;

import java.util.Optional;
import java.util.Set;

/** Keeps how far a hub (WebSub) has been told of what our feeds have: one small item. */
public interface PingStore {

    /** Empty before anybody was told: one read. */
    Optional<Told> find();

    /**
     * Keeps what comes after what was found: one write.
     *
     * @param next with a version one higher than the one found, or 1
     * @return false where somebody else was faster; nothing is kept then
     */
    boolean put(Told next);

    /**
     * @param version counts the changes
     * @param seen marks of the cards that have been looked at
     * @param pending feeds that have changed and the hub does not know of yet, by the paths of their pages
     */
    record Told(long version, Set<String> seen, Set<String> pending) {

        public static final Told NOTHING = new Told(0, Set.of(), Set.of());

        public Told {
            seen = Set.copyOf(seen);
            pending = Set.copyOf(pending);
        }
    }
}

package news.broadsheet.core.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.feed.Card;

/** Rankings as they were last computed: written as a whole, read by pages, one item a page. */
public interface FrontPages {

    /** Entries on a page. */
    int PAGE = 20;

    /** Pages of a list. */
    int MOST_PAGES = 5;

    /** The n-th page, from 0; empty behind the last. */
    Optional<FrontPage> page(FrontName list, int number);

    /** The first pages of at most 100 lists, without those that are empty: one batch of reads. */
    Map<FrontName, FrontPage> firsts(Collection<FrontName> lists);

    /** Replaces a list; pages that stay as they are, but for what time alone has changed, are not written. */
    void replace(FrontName list, List<FrontPage> pages);

    /** Replaces all lists, each as {@link #replace} does; those that are not among these are emptied. */
    void replaceAll(Map<FrontName, List<FrontPage>> lists);

    /** @param rankedAt when this order was found; {@code last} whether no page follows */
    record FrontPage(List<Entry> entries, Instant rankedAt, boolean last) {

        public FrontPage {
            entries = List.copyOf(entries);
        }

        /** Whether readers would see the same, but for {@code rankedAt} and what time alone does to the factors. */
        public boolean shows(FrontPage other) {
            return last == other.last
                    && entries.stream()
                            .map(Entry::withoutTime)
                            .toList()
                            .equals(other.entries.stream()
                                    .map(Entry::withoutTime)
                                    .toList());
        }
    }

    /**
     * A story in a ranking.
     *
     * @param lead its lead article
     * @param others names of at most 3 other sources
     * @param why what its place was computed from
     */
    record Entry(
            StoryId story,
            Card lead,
            List<String> others,
            int articles,
            int owners,
            Instant firstSeen,
            Instant lastSeen,
            Factors why) {

        public Entry {
            others = List.copyOf(others);
        }

        private Entry withoutTime() {
            Factors lasting = new Factors(why.owners(), 1, why.authority(), 1, why.boost());
            return new Entry(story, lead, others, articles, owners, firstSeen, lastSeen, lasting);
        }
    }

    /** The factors of a rank, whose product is the score. */
    record Factors(double owners, double velocity, double authority, double decay, double boost) {

        public double score() {
            return owners * velocity * authority * decay * boost;
        }
    }
}

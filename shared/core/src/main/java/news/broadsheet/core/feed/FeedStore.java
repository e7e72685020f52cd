package news.broadsheet.core.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** Lists of cards, newest first. One query a page, at the same cost at any depth and size. */
public interface FeedStore {

    /** How long it is told that an article was withdrawn: whoever asks less often has forgotten it themselves. */
    Duration TOLD = Duration.ofDays(30);

    /** So many withdrawals are looked at, the latest ones, whatever list they concern. */
    int MOST_WITHDRAWN = 300;

    /**
     * @param after null for the beginning
     * @param limit 1 to 100
     */
    Page<Card> page(ListName list, @Nullable Position after, int limit);

    /**
     * The part of a list from one moment up to, and without, another; oldest first, so that what is there keeps its place when
     * more comes.
     *
     * @param after of a page of the same part; null for the beginning
     * @param limit 1 to 100
     */
    Page<Card> between(ListName list, Instant from, Instant before, @Nullable Position after, int limit);

    /**
     * What was withdrawn from a list since a moment, the latest first: one query.
     *
     * @param since at most {@link #TOLD} ago; what is older is forgotten
     */
    List<Withdrawn> withdrawn(ListName list, Instant since);

    /** An article that stood in a list until it was taken back. */
    record Withdrawn(ArticleId id, Instant at) {}
}

package news.broadsheet.feed;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import org.jspecify.annotations.Nullable;

/** Reads one page of a feed: one query, or for a filtered list a few, never a search through all of it. */
final class FeedPages {

    /**
     * Most queries for one page of a filtered list (1.5 read units each for 20 cards). Where they find fewer than were asked
     * for, the page is shorter and its cursor leads on.
     */
    static final int MOST_QUERIES = 5;

    private final FeedStore feeds;

    FeedPages(FeedStore feeds) {
        this.feeds = feeds;
    }

    Page<Card> page(FeedQuery query, @Nullable Position after, int limit) {
        return query.isFiltered() ? filtered(query, after, limit) : feeds.page(query.list(), after, limit);
    }

    /** Each query asks for no more cards than still have room: a page then always ends where the store says it does. */
    private Page<Card> filtered(FeedQuery query, @Nullable Position after, int limit) {
        List<Card> kept = new ArrayList<>();
        Page<Card> page = feeds.page(query.list(), after, limit);
        page.items().stream().filter(query::keeps).forEach(kept::add);
        for (int queries = 1;
                queries < MOST_QUERIES && kept.size() < limit && page.next().isPresent();
                queries++) {
            page = feeds.page(query.list(), page.next().get(), limit - kept.size());
            page.items().stream().filter(query::keeps).forEach(kept::add);
        }
        return new Page<>(kept, page.next());
    }
}

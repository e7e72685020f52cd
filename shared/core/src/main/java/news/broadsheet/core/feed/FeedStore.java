package news.broadsheet.core.feed;

import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/** Lists of cards, newest first. One query a page, at the same cost at any depth and size. */
public interface FeedStore {

    /**
     * @param after null for the beginning
     * @param limit 1 to 100
     */
    Page<Card> page(ListName list, @Nullable Position after, int limit);
}

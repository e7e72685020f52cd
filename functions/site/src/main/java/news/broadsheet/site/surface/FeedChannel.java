package news.broadsheet.site.surface;

import java.util.Optional;
import news.broadsheet.core.feed.ListName;
import org.jspecify.annotations.Nullable;

/**
 * What a feed is about.
 *
 * @param page its page, as a path
 * @param query of the feed's own address, beginning with {@code ?}; empty where it has none
 * @param list whose withdrawals it tells; empty where it is of no list
 * @param told whether the hub is told when it changes
 */
record FeedChannel(
        String title, String page, String query, @Nullable String language, Optional<ListName> list, boolean told) {}

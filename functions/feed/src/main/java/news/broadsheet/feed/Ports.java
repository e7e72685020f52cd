package news.broadsheet.feed;

import java.time.InstantSource;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SubscriptionStore;
import news.broadsheet.core.story.FrontPages;

/** What this function needs of the world. */
record Ports(
        FeedStore feeds,
        FrontPages fronts,
        SourceStore sources,
        SubscriptionStore subscriptions,
        CommentStore comments,
        InstantSource clock) {}

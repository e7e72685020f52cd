package news.broadsheet.feed;

import java.time.InstantSource;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SubscriptionStore;

/** What this function needs of the world. */
record Ports(
        FeedStore feeds,
        SourceStore sources,
        SubscriptionStore subscriptions,
        CommentStore comments,
        InstantSource clock) {}

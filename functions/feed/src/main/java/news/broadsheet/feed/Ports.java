package news.broadsheet.feed;

import java.time.InstantSource;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.source.SourceStore;

/** What this function needs of the world. */
record Ports(FeedStore feeds, SourceStore sources, CommentStore comments, InstantSource clock) {}

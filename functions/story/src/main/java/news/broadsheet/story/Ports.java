package news.broadsheet.story;

import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.RelatedStore;

/** What this function needs of the world. */
record Ports(FeedStore feeds, RelatedStore related, Articles articles) {

    /** The one question about articles that is asked here. */
    @FunctionalInterface
    interface Articles {
        ArticleStore.Presence presence(ArticleId id);
    }
}

package news.broadsheet.search;

import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.search.SearchIndex;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;

/** What indexing needs of the world. */
record IndexPorts(SearchIndex index, Articles articles, Sources sources, FeedStore feeds) {

    /** The one question about articles that is asked here. */
    @FunctionalInterface
    interface Articles {
        /** With its body, as last stored; empty where unknown or withdrawn. */
        Optional<Article> find(ArticleId id);
    }

    /** The one question about sources that is asked here. */
    @FunctionalInterface
    interface Sources {
        Optional<Source> find(SourceId id);
    }
}

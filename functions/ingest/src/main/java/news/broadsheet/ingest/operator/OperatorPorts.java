package news.broadsheet.ingest.operator;

import java.time.InstantSource;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.source.SourceStore;

/** What the newsroom's commands work with. */
public record OperatorPorts(
        SourceStore sources, ArticleStore articles, FeedStore lists, PageShelf pages, InstantSource clock) {}

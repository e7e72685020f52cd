package news.broadsheet.ingest.store;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.PageShelf;

/** Takes an article back with all that was kept of it, the page as fetched included. */
public final class Takedown {

    private final ArticleStore articles;
    private final PageShelf pages;

    public Takedown(ArticleStore articles, PageShelf pages) {
        this.articles = articles;
        this.pages = pages;
    }

    /**
     * Safe to repeat, and to be repeated where it was interrupted. The page goes last: whoever keeps one meanwhile looks
     * whether its article was withdrawn.
     *
     * @return false where there is no such article
     */
    public boolean run(ArticleId id, String reason, Instant at) {
        boolean withdrawn = articles.withdraw(id, reason, at);
        pages.remove(List.of(id));
        return withdrawn;
    }
}

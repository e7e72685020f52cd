package news.broadsheet.ingest.operator;

import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.store.ArticleRewrite;
import news.broadsheet.ingest.store.RightsCut;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stored articles of a source down to the rights it has now, a page of its list at a time. Readers of an article
 * see current rights at once; this is for the cards in lists, and for what should not even be kept, the pages as fetched
 * included.
 */
final class NarrowedRights {

    /** Articles in one go: well within the function's time. */
    private static final int PAGE = 50;

    private final ArticleStore articles;
    private final FeedStore lists;
    private final PageShelf pages;
    private final ArticleRewrite rewrite;

    NarrowedRights(ArticleStore articles, FeedStore lists, PageShelf pages) {
        this.articles = articles;
        this.lists = lists;
        this.pages = pages;
        this.rewrite = new ArticleRewrite(articles);
    }

    /** @return where to go on; empty at the end. Safe to repeat: what is cut already stays as it is. */
    Optional<Position> apply(Source source, @Nullable Position after) {
        Page<Card> page = lists.page(new ListName.OfSource(source.id()), after, PAGE);
        if (!source.keepsPages()) {
            pages.remove(page.items().stream().map(Card::id).toList());
        }
        for (Card card : page.items()) {
            articles.find(card.id()).ifPresent(article -> cut(article, source));
        }
        return page.next();
    }

    private void cut(Article article, Source source) {
        Article kept = RightsCut.apply(article, source.rights(), article);
        if (kept.revision() != article.revision()) {
            rewrite.store(kept);
        }
    }
}

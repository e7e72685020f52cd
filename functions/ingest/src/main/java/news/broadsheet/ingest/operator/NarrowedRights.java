package news.broadsheet.ingest.operator;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.store.RightsCut;
import org.jspecify.annotations.Nullable;

/**
 * Brings the stored articles of a source down to the rights it has now, a page of its list at a time. Readers of an article
 * see current rights at once; this is for the cards in lists, and for what should not even be kept.
 */
final class NarrowedRights {

    /** Articles in one go: well within the function's time. */
    private static final int PAGE = 50;

    private final ArticleStore articles;
    private final FeedStore lists;

    NarrowedRights(ArticleStore articles, FeedStore lists) {
        this.articles = articles;
        this.lists = lists;
    }

    /** @return where to go on; empty at the end. Safe to repeat: what is cut already stays as it is. */
    Optional<Position> apply(Source source, @Nullable Position after) {
        Page<Card> page = lists.page(new ListName.OfSource(source.id()), after, PAGE);
        for (Card card : page.items()) {
            articles.find(card.id()).ifPresent(article -> cut(article, source));
        }
        return page.next();
    }

    private void cut(Article article, Source source) {
        Article kept = RightsCut.apply(article, source.rights(), article);
        if (kept.revision() == article.revision()) {
            return;
        }
        Identity name = new Identity(article.id().value());
        Known known = articles.known(List.of(name)).get(name);
        // Without a fingerprint to keep, one that no entry has: the next poll then sees the entry as changed.
        articles.store(kept, List.of(name), known == null ? Ids.of("unknown") : known.fingerprint());
    }
}

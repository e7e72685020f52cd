package news.broadsheet.ingest.store;

import java.time.Duration;
import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.identity.Verdict;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageOutcome;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.queue.EntryMessage;
import news.broadsheet.lambda.batch.NotNowException;

/**
 * Stores the article of one entry, reading its page where the source lets us. A message that comes twice makes the same
 * article again, which completes a store that was interrupted; one that comes late never replaces a later reading.
 */
public final class EntryStep {

    /** News is not kept back for longer for the sake of its page: it is made of the feed's entry then. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final SourceStore sources;
    private final ArticleStore articles;
    private final PageReader pages;

    public EntryStep(SourceStore sources, ArticleStore articles, PageReader pages) {
        this.sources = sources;
        this.articles = articles;
        this.pages = pages;
    }

    /**
     * @param mayWait whether the message comes again where it cannot be worked yet
     * @return one line for the log
     * @throws NotNowException where the page's server asked us to stay away for a while, and the entry may wait for it
     */
    public String run(EntryMessage message, boolean mayWait) {
        Optional<Source> source = sources.find(message.source());
        if (source.isEmpty()) {
            return "entry of source " + message.source() + " left out: there is no such source any more";
        }
        Verdict verdict = Verdict.of(
                message.source(), message.identities(), message.fingerprint(), articles.known(message.identities()));
        return switch (verdict) {
            case Verdict.New(ArticleId id) -> store(source.get(), message, id, mayWait);
            case Verdict.Changed(ArticleId id) -> store(source.get(), message, id, mayWait);
            case Verdict.Same(ArticleId id) -> complete(source.get(), message, id, mayWait);
            case Verdict.NotOurs _ ->
                "entry of source " + message.source() + " left out: another source brought it first";
            case Verdict.Withdrawn _ -> "entry of source " + message.source() + " left out: it was withdrawn";
        };
    }

    /** Known as it is: what is stored is stored once more, in case that was interrupted, and no page is read. */
    private String complete(Source source, EntryMessage message, ArticleId id, boolean mayWait) {
        Optional<Article> existing = articles.find(id);
        return existing.isPresent() ? put(existing.get(), message) : store(source, message, id, mayWait);
    }

    private String store(Source source, EntryMessage message, ArticleId id, boolean mayWait) {
        Article existing = articles.find(id).orElse(null);
        if (existing != null && existing.dates().fetchedAt().isAfter(message.seenAt())) {
            return "article " + id + " left as it is: a later reading is stored";
        }
        ArticlePage page = page(source, message, mayWait);
        return put(new ArticleMaker(source, message.entry(), page).make(id, existing, message.seenAt()), message);
    }

    private String put(Article article, EntryMessage message) {
        ArticleStore.Stored stored = articles.store(article, message.identities(), message.fingerprint());
        return "article " + article.id() + " of source " + article.source().id() + ": " + stored;
    }

    private ArticlePage page(Source source, EntryMessage message, boolean mayWait) {
        String link = message.entry().link();
        if (link == null || !source.readsPages()) {
            return ArticlePage.NONE;
        }
        return switch (pages.read(link)) {
            case PageOutcome.Read(ArticlePage page) -> page;
            case PageOutcome.Nothing _ -> ArticlePage.NONE;
            case PageOutcome.Paused(Duration left) -> withoutPage(left, mayWait);
        };
    }

    private static ArticlePage withoutPage(Duration left, boolean mayWait) {
        if (mayWait && left.compareTo(LONGEST_WAIT) <= 0) {
            throw new NotNowException("the page's server asked us to wait", left);
        }
        return ArticlePage.NONE;
    }
}

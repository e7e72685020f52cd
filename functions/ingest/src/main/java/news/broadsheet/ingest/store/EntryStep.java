package news.broadsheet.ingest.store;

import java.util.Optional;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.identity.Verdict;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.queue.EntryMessage;

/**
 * Stores the article of one entry, reading its page where the source lets us. A message that comes twice makes the same
 * article again, which completes a store that was interrupted; one that comes late never replaces a later reading.
 */
public final class EntryStep {

    private final SourceStore sources;
    private final ArticleStore articles;
    private final PageReader pages;

    public EntryStep(SourceStore sources, ArticleStore articles, PageReader pages) {
        this.sources = sources;
        this.articles = articles;
        this.pages = pages;
    }

    /** @return one line for the log */
    public String run(EntryMessage message) {
        Optional<Source> source = sources.find(message.source());
        if (source.isEmpty()) {
            return "entry of source " + message.source() + " left out: there is no such source any more";
        }
        Verdict verdict = Verdict.of(
                message.source(), message.identities(), message.fingerprint(), articles.known(message.identities()));
        return switch (verdict) {
            case Verdict.New(ArticleId id) -> store(source.get(), message, id);
            case Verdict.Changed(ArticleId id) -> store(source.get(), message, id);
            case Verdict.Same(ArticleId id) -> complete(source.get(), message, id);
            case Verdict.Unmarked(ArticleId id) -> complete(source.get(), message, id);
            case Verdict.NotOurs _ ->
                "entry of source " + message.source() + " left out: another source brought it first";
            case Verdict.Withdrawn _ -> "entry of source " + message.source() + " left out: it was withdrawn";
        };
    }

    /** Known as it is: what is stored is stored once more, in case that was interrupted, and no page is read. */
    private String complete(Source source, EntryMessage message, ArticleId id) {
        Optional<Article> existing = articles.find(id);
        return existing.isPresent() ? put(existing.get(), message) : store(source, message, id);
    }

    private String store(Source source, EntryMessage message, ArticleId id) {
        Article existing = articles.find(id).orElse(null);
        if (existing != null && existing.dates().fetchedAt().isAfter(message.seenAt())) {
            return "article " + id + " left as it is: a later reading is stored";
        }
        ArticlePage page = page(source, message);
        return put(new ArticleMaker(source, message.entry(), page).make(id, existing, message.seenAt()), message);
    }

    private String put(Article article, EntryMessage message) {
        ArticleStore.Stored stored = articles.store(article, message.identities(), message.fingerprint());
        return "article " + article.id() + " of source " + article.source().id() + ": " + stored;
    }

    /** With a right to the title only there is nothing to read a page for. */
    private ArticlePage page(Source source, EntryMessage message) {
        String link = message.entry().link();
        return link != null && source.pages() && source.rights().allowsExcerpt()
                ? pages.read(link).orElse(ArticlePage.NONE)
                : ArticlePage.NONE;
    }
}

package news.broadsheet.ingest.store;

import java.util.List;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.page.FetchedPage;
import news.broadsheet.ingest.page.PageReader.Reading;
import news.broadsheet.ingest.queue.EntryJson;
import news.broadsheet.ingest.queue.EntryMessage.Brought;

/**
 * Keeps the page of an article that was just stored, with the entry that led to it, as far as the source lets us. What is not
 * kept is lost to {@link Rereading}, and to nothing else: so nothing here fails an article, nor is tried again.
 */
final class PageKeeping {

    private final ArticleStore articles;
    private final PageShelf shelf;

    PageKeeping(ArticleStore articles, PageShelf shelf) {
        this.articles = articles;
        this.shelf = shelf;
    }

    /**
     * @param message of the entry, seen under the names that its article has
     * @param mayHaveOne whether the article was there before, and so perhaps a page of it
     * @return what to add to the line for the log; empty where all is well
     */
    String keep(Source source, Brought message, ArticleId id, boolean mayHaveOne, Reading reading) {
        FetchedPage page = reading.original();
        if (page == null || !source.keepsPages()) {
            return "";
        }
        try {
            return keep(
                    new KeptPage(
                            page.url(), page.contentType(), page.fetchedAt(), EntryJson.write(message), page.body()),
                    id,
                    mayHaveOne);
        } catch (RuntimeException e) {
            return ", its page was not kept: " + e.getClass().getSimpleName() + ": " + e.getMessage();
        }
    }

    private String keep(KeptPage page, ArticleId id, boolean mayHaveOne) {
        if (page.size() > PageShelf.MOST_BYTES) {
            return ", its page was not kept: it is too large";
        }
        if (mayHaveOne) {
            shelf.replace(id, page);
        } else {
            shelf.keep(id, page);
        }
        // Withdrawn between the two stores: then what took the article away may have looked for its page too early.
        if (isWithdrawn(id)) {
            shelf.remove(List.of(id));
            return ", its page was not kept: it was withdrawn";
        }
        return "";
    }

    private boolean isWithdrawn(ArticleId id) {
        Identity name = new Identity(id.value());
        Known known = articles.known(List.of(name)).get(name);
        return known != null && known.withdrawn();
    }
}

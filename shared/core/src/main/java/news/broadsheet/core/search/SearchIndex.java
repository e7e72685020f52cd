package news.broadsheet.core.search;

import java.util.Optional;
import java.util.function.Supplier;
import news.broadsheet.core.article.ArticleId;

/** The index as it is kept: what each article is found by. */
public interface SearchIndex {

    /**
     * Makes the index say of an article what is to be said of it, and nothing else: former terms go, new ones come. Safe to
     * repeat, to come late and to run twice at a time: it asks for the present state before it writes, and once more after.
     *
     * @param present what is to be said now; empty where the article is not to be found
     */
    void settle(ArticleId id, Supplier<Optional<IndexEntry>> present);
}

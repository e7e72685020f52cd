package news.broadsheet.core.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.source.Rights;

/** The index as it is asked. Every question costs the same whatever the number of articles. */
public interface SearchStore {

    /** About how many articles have each of these terms: 0.5 read units each; a term that nobody has is left out. */
    Map<String, Long> counts(Collection<String> terms);

    /** The first terms in alphabetical order that begin so, at most 100: one query. */
    List<TermCount> beginning(String letters, int most);

    /**
     * Postings of a term, newest first: one query.
     *
     * @param from edge (see {@link Place}) that the oldest may stand behind
     * @param before edge that the newest stands before
     * @param most 1 to 200
     */
    Postings postings(String term, String from, String before, int most);

    /** @param more whether there are older ones behind {@code from} */
    record Postings(List<Posting> items, boolean more) {
        public Postings {
            items = List.copyOf(items);
        }
    }

    /**
     * Articles as they stand now, with the present rights of their sources: at most 1 read unit each, and 0.5 a source. Those
     * withdrawn, or whose source is gone, are left out; a body that lies apart is empty.
     */
    Map<ArticleId, Found> articles(Collection<Posting> postings);

    record Found(Article article, Rights rights) {}
}

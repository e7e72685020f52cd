package news.broadsheet.core.search;

import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;

/**
 * In how many articles a term stands, about: one article in {@link #STEP} is counted, for all of them, which one being a
 * matter of its id. Ranking needs no more, and counting each would double what an article costs.
 *
 * @param articles at least 1
 */
public record TermCount(String term, long articles) {

    private static final int STEP = 8;

    /** Stands for every article; no word of a text is written so. */
    public static final String ALL = "*";

    /** What the article adds to the count of one of its terms: nothing, most often. */
    public static int step(ArticleId id, String term) {
        // 4 of the 32 characters that an id may begin with.
        return Ids.of("count", id.value(), term).charAt(0) < '4' ? STEP : 0;
    }
}

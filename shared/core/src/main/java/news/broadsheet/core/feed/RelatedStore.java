package news.broadsheet.core.feed;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.broadsheet.core.article.ArticleId;

/** The related cards kept for each article; written as articles arrive, read with the article in one batch. */
public interface RelatedStore {

    /** Most cards kept for one article. */
    int MOST = 6;

    List<Card> related(ArticleId id);

    /**
     * Changes an article's related cards as one step, at most {@link #MOST} of them: where another call is faster, the
     * change is made again upon what that one left. Nothing is written where nothing changes.
     */
    void change(ArticleId id, UnaryOperator<List<Card>> change);

    /** Articles beside which this one is shown, or was: where its card changes, or is taken away. */
    Set<ArticleId> besides(ArticleId id);

    /** Notes, before it is done, that an article's card is shown beside others. Repeating it changes nothing. */
    void noteBeside(ArticleId id, Collection<ArticleId> others);

    /** Replaces an article's related cards. */
    default void relate(ArticleId id, List<Card> cards) {
        change(id, _ -> cards);
    }
}

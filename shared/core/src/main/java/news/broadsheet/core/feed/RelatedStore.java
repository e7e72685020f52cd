package news.broadsheet.core.feed;

import java.util.List;
import news.broadsheet.core.article.ArticleId;

/** The related cards kept for each article; written as articles arrive, read with the article in one batch. */
public interface RelatedStore {

    /** Most cards kept for one article. */
    int MOST = 6;

    List<Card> related(ArticleId id);

    /** Replaces an article's related cards, at most {@link #MOST}. */
    void relate(ArticleId id, List<Card> cards);
}

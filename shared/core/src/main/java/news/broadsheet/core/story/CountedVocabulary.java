package news.broadsheet.core.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Counts every word, for replays and tests. */
public final class CountedVocabulary implements Vocabulary.Growing {

    private final Map<String, Integer> articlesWith = new HashMap<>();
    private int articles;

    @Override
    public int articles() {
        return articles;
    }

    @Override
    public int articlesWith(String term) {
        return articlesWith.getOrDefault(term, 0);
    }

    @Override
    public void read(Collection<String> terms) {
        articles++;
        terms.forEach(term -> articlesWith.merge(term, 1, Integer::sum));
    }
}

package news.broadsheet.core.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import news.broadsheet.core.article.ArticleId;

/** A store of which somebody else is sometimes faster: steps are refused as if another had been taken before. */
final class ContestedStore implements StoryStore {

    private final StoryStore store;
    private final IntPredicate lost;
    private int steps;

    /** @param lost by the number of the step, from 1 */
    ContestedStore(StoryStore store, IntPredicate lost) {
        this.store = store;
        this.lost = lost;
    }

    @Override
    public Optional<Member> member(ArticleId id) {
        return store.member(id);
    }

    @Override
    public List<Member> members(StoryId story, int most) {
        return store.members(story, most);
    }

    @Override
    public List<Member> members(Collection<ArticleId> ids) {
        return store.members(ids);
    }

    @Override
    public Map<StoryId, Story> stories(Collection<StoryId> ids) {
        return store.stories(ids);
    }

    @Override
    public Map<String, List<StoryId>> posted(String language, Collection<String> words) {
        return store.posted(language, words);
    }

    @Override
    public void post(String language, Collection<String> words, StoryId story) {
        store.post(language, words, story);
    }

    @Override
    public boolean take(Step step) {
        return !lost.test(++steps) && store.take(step);
    }
}

package news.broadsheet.core.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** Where stories are kept: what the matching of articles asks and writes. Nothing here costs more in a larger archive. */
public interface StoryStore {

    /** An article as it stands in its story; strongly consistent. Empty where it was not placed yet, or is gone. */
    Optional<Member> member(ArticleId id);

    /** Articles of a story, the newest first, at most {@code most} (1 to 100). */
    List<Member> members(StoryId story, int most);

    /** These articles as they stand in their stories, in no order; those that stand in none are left out. */
    List<Member> members(Collection<ArticleId> ids);

    /** Stories as they stand now, merged and empty ones included; unknown ones are left out. */
    Map<StoryId, Story> stories(Collection<StoryId> ids);

    /** For each word the stories that were posted under it, the latest {@link #MOST_POSTED} at most. */
    Map<String, List<StoryId>> posted(String language, Collection<String> words);

    /** Notes that a story may be looked for under these words. Repeating it changes nothing. */
    void post(String language, Collection<String> words, StoryId story);

    /** Stories kept under one word; older ones make room. */
    int MOST_POSTED = 24;

    /** What changes as one: stories, and at most {@link #MOST_ARTICLES} articles in them. */
    record Step(List<Story> stories, List<Move> moves) {

        public static final int MOST_ARTICLES = 20;

        public Step {
            stories = List.copyOf(stories);
            moves = List.copyOf(moves);
        }

        static Step of(Story... stories) {
            return new Step(List.of(stories), List.of());
        }
    }

    /**
     * What becomes of an article.
     *
     * @param before as it was read; null where it stood in no story
     * @param after null where it stands in none any more
     */
    record Move(@Nullable Member before, @Nullable Member after) {

        public Move {
            if (before == null && after == null) {
                throw new IllegalArgumentException("a move is of an article");
            }
        }
    }

    /**
     * Takes a step: all of it, or nothing where any of its stories or articles is no more as it was read (another version).
     *
     * @return whether it was taken
     */
    boolean take(Step step);
}

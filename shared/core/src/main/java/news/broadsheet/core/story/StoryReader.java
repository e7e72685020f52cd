package news.broadsheet.core.story;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.feed.Card;
import org.jspecify.annotations.Nullable;

/** What readers and the ranking ask about stories. */
public interface StoryReader {

    /** A story as it stands, a merged or emptied one included; empty where there never was one: 1 GetItem. */
    Optional<Story> story(StoryId id);

    /**
     * Full coverage: the articles of a story, newest first; one query a page.
     *
     * @param limit 1 to 100
     */
    Page<Told> told(StoryId id, @Nullable Position after, int limit);

    /**
     * The live stories whose last article came last, newest first.
     *
     * @param several of two owners and more, else of one
     * @param most 1 to 1,000
     */
    List<Story> latest(boolean several, int most);

    /** An article as full coverage shows it. */
    record Told(Card card, String owner, double score, Why why) {}
}

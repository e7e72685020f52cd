package news.broadsheet.core.story;

import java.util.Optional;
import news.broadsheet.core.Ids;
import news.broadsheet.core.article.ArticleId;

/** Names a story for ever, also after it was merged into another; derived from the article that opened it. */
public record StoryId(String value) implements Comparable<StoryId> {

    public StoryId {
        if (!Ids.isId(value)) {
            throw new IllegalArgumentException("a story id is " + Ids.LENGTH + " characters of base 32");
        }
    }

    /** The story that an article opens: opening it twice is opening it once. */
    public static StoryId openedBy(ArticleId article) {
        return new StoryId(Ids.of("story", article.value()));
    }

    /** Another one, where the first is told by other articles by now; {@code number} counts from 1. */
    static StoryId openedBy(ArticleId article, int number) {
        return number == 0
                ? openedBy(article)
                : new StoryId(Ids.of("story", article.value(), Integer.toString(number)));
    }

    /** The id that this text spells, or nothing where it cannot be one. */
    public static Optional<StoryId> parse(String text) {
        return Ids.isId(text) ? Optional.of(new StoryId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(StoryId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

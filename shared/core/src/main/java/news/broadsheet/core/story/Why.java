package news.broadsheet.core.story;

import java.util.List;
import news.broadsheet.core.article.ArticleId;

/** Why an article stands in its story. */
public sealed interface Why {

    /** It stands there first, or alone. */
    record Opens() implements Why {}

    /**
     * It is a copy of another article: taken from the same wire, or sent twice.
     *
     * @param share how much of the shorter text stands in the other, 0 to 1
     */
    record CopyOf(ArticleId article, double share) implements Why {}

    /** @param words what it has in common with the story's other articles, the most telling first */
    record Shares(List<String> words) implements Why {

        public Shares {
            words = List.copyOf(words);
        }
    }

    /** Most words given. */
    int MOST_WORDS = 6;

    /** As a person would say it. */
    default String sentence() {
        return switch (this) {
            case Opens _ -> "opens the story";
            case CopyOf copy -> "copy of " + copy.article() + ", " + Math.round(copy.share() * 100) + " % shared";
            case Shares shares -> "shares " + String.join(", ", shares.words());
        };
    }
}

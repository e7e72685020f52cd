package news.broadsheet.core.article;

import java.util.Optional;
import news.broadsheet.core.Ids;

/** Names an article for ever; derived from its first identity, so that storing it twice is storing it once. */
public record ArticleId(String value) {

    public ArticleId {
        if (!Ids.isId(value)) {
            throw new IllegalArgumentException("an article id is " + Ids.LENGTH + " characters of base 32");
        }
    }

    /** The id that this text spells, or nothing where it cannot be one. */
    public static Optional<ArticleId> parse(String text) {
        return Ids.isId(text) ? Optional.of(new ArticleId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}

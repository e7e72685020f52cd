package news.broadsheet.core.story;

import news.broadsheet.core.article.Section;
import org.jspecify.annotations.Nullable;

/**
 * A ranked list of stories.
 *
 * @param section null for all
 * @param language primary subtag; null for all
 */
public record FrontName(
        Order order, @Nullable Section section, @Nullable String language) {

    /** What stands above. */
    public enum Order {
        TOP,
        LATEST
    }
}

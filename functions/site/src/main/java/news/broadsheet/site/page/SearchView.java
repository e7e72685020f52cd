package news.broadsheet.site.page;

import java.util.List;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The search form, and what was found.
 *
 * @param query as it was typed; empty for the form alone
 * @param from and {@code to}: days as they were given, or empty
 */
public record SearchView(
        Frame frame,
        String query,
        @Nullable Section section,
        String from,
        String to,
        List<Hit> hits,
        Optional<String> next) {}

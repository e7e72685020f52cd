package news.broadsheet.core.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was told of on the days before, and what is told of more than usual now. */
public interface TrendStore {

    /** Keeps a day as it stands now; one of the same language and day is replaced. */
    void keep(TrendDay day);

    /** Days of a language that are kept, from the first to before the last, the oldest first; one query. */
    List<TrendDay> days(String language, LocalDate from, LocalDate before);

    /** Replaces what trends. */
    void show(@Nullable String language, Trending trending);

    /**
     * What trends, as last shown: 1 GetItem.
     *
     * @param language primary subtag; null for all languages together
     */
    Optional<Trending> trending(@Nullable String language);
}

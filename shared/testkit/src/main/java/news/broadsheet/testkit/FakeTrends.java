package news.broadsheet.testkit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import news.broadsheet.core.story.TrendDay;
import news.broadsheet.core.story.TrendStore;
import news.broadsheet.core.story.Trending;
import org.jspecify.annotations.Nullable;

/** Trends in memory. */
public final class FakeTrends implements TrendStore {

    private final Map<String, NavigableMap<LocalDate, TrendDay>> days = new HashMap<>();
    private final Map<String, Trending> now = new HashMap<>();

    @Override
    public synchronized void keep(TrendDay day) {
        days.computeIfAbsent(day.language(), _ -> new TreeMap<>()).put(day.day(), day);
    }

    @Override
    public synchronized List<TrendDay> days(String language, LocalDate from, LocalDate before) {
        return from.isBefore(before)
                ? List.copyOf(days.getOrDefault(language, new TreeMap<>())
                        .subMap(from, before)
                        .values())
                : List.of();
    }

    @Override
    public synchronized void show(@Nullable String language, Trending trending) {
        now.put(Objects.requireNonNullElse(language, ""), trending);
    }

    @Override
    public synchronized Optional<Trending> trending(@Nullable String language) {
        return Optional.ofNullable(now.get(Objects.requireNonNullElse(language, "")));
    }
}

package news.broadsheet.comment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.CommentSettings;
import news.broadsheet.core.comment.Scope;
import news.broadsheet.core.comment.SettingsStore;
import news.broadsheet.core.comment.rules.Policy;
import news.broadsheet.core.comment.rules.ReservedNames;
import news.broadsheet.core.comment.rules.WordList;
import news.broadsheet.core.source.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Settings of site, source and article made into one, the narrower going before the wider; word lists add up. What was read is
 * kept for {@link #KEPT}: a newsroom's change is felt that late. Lists of words are made ready once for as long as their text
 * stays the same.
 */
final class HouseRules {

    static final Duration KEPT = Duration.ofSeconds(10);

    static final int FIRST_COMMENTS = 2;
    static final int LINKS_BEFORE_HOLD = 2;
    static final int LINKS_BEFORE_REFUSAL = 10;
    static final int REPORTS_TO_HOLD = 3;

    private static final int MOST_SCOPES = 1_000;
    private static final int MOST_LISTS = 64;

    private final SettingsStore store;
    private final InstantSource clock;
    private final Map<Scope, Kept> kept = bounded(MOST_SCOPES);
    private final Map<String, WordList> lists = bounded(MOST_LISTS);

    private record Kept(CommentSettings settings, Instant until) {}

    HouseRules(SettingsStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** For an article of a source. Half a read unit for each scope that was not read lately. */
    synchronized House of(ArticleId article, SourceId source) {
        List<CommentSettings> narrowFirst =
                settings(List.of(new Scope.OfArticle(article), new Scope.OfSource(source), Scope.SITE));
        CommentSettings site = narrowFirst.getLast();
        return new House(
                policy(narrowFirst),
                first(narrowFirst, CommentSettings::reportsToHold, REPORTS_TO_HOLD),
                first(narrowFirst, CommentSettings::closed, false),
                Optional.ofNullable(first(narrowFirst, CommentSettings::closeAfter)),
                ReservedNames.defaults().and(site.reservedNames()));
    }

    private Policy policy(List<CommentSettings> narrowFirst) {
        int hold = first(narrowFirst, CommentSettings::linksBeforeHold, LINKS_BEFORE_HOLD);
        int refuse = first(narrowFirst, CommentSettings::linksBeforeRefusal, LINKS_BEFORE_REFUSAL);
        return new Policy(
                first(narrowFirst, CommentSettings::mode, Policy.Mode.AFTER),
                first(narrowFirst, CommentSettings::firstComments, FIRST_COMMENTS),
                words(narrowFirst, CommentSettings::banned),
                words(narrowFirst, CommentSettings::suspect),
                hold,
                Math.max(hold, refuse),
                true,
                first(narrowFirst, CommentSettings::withoutClassifier, Policy.Failure.HOLD));
    }

    private WordList words(List<CommentSettings> all, Function<CommentSettings, @Nullable String> list) {
        String text = all.stream().map(list).filter(Objects::nonNull).collect(Collectors.joining("\n"));
        return text.isBlank() ? WordList.EMPTY : lists.computeIfAbsent(text, WordList::parse);
    }

    private static <T> T first(
            List<CommentSettings> narrowFirst, Function<CommentSettings, @Nullable T> setting, T otherwise) {
        T found = first(narrowFirst, setting);
        return found == null ? otherwise : found;
    }

    private static <T> @Nullable T first(
            List<CommentSettings> narrowFirst, Function<CommentSettings, @Nullable T> setting) {
        return narrowFirst.stream()
                .map(setting)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<CommentSettings> settings(List<Scope> scopes) {
        Instant now = clock.instant();
        List<Scope> stale = new ArrayList<>();
        for (Scope scope : scopes) {
            Kept known = kept.get(scope);
            if (known == null || !now.isBefore(known.until())) {
                stale.add(scope);
            }
        }
        if (!stale.isEmpty()) {
            Map<Scope, CommentSettings> found = store.find(stale);
            stale.forEach(scope ->
                    kept.put(scope, new Kept(found.getOrDefault(scope, CommentSettings.NONE), now.plus(KEPT))));
        }
        return scopes.stream()
                .map(scope -> Objects.requireNonNull(kept.get(scope)).settings())
                .toList();
    }

    /** What was used longest ago goes first. */
    private static <K, V> Map<K, V> bounded(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }
}

package news.broadsheet.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.search.IndexEntry;
import news.broadsheet.core.search.Posting;
import news.broadsheet.core.search.SearchIndex;
import news.broadsheet.core.search.SearchStore;
import news.broadsheet.core.search.TermCount;
import news.broadsheet.core.source.Source;

/** The index of search in memory, over the articles of a {@link FakeNews}. */
public final class FakeSearch implements SearchIndex, SearchStore {

    private final FakeNews news;
    private final Map<ArticleId, IndexEntry> entries = new HashMap<>();
    private final NavigableMap<String, NavigableMap<String, Posting>> postings = new TreeMap<>();
    private final NavigableMap<String, Long> counts = new TreeMap<>();

    public FakeSearch(FakeNews news) {
        this.news = news;
    }

    /** Stores articles, and indexes them as their sources allow. */
    public void bring(SampleArticle... articles) {
        for (SampleArticle article : articles) {
            news.store(article.build(), article.identities(), "entry");
            settle(
                    article.id(),
                    () -> news.find(article.id())
                            .flatMap(stored -> news.find(stored.source().id())
                                    .map(Source::rights)
                                    .flatMap(rights -> IndexEntry.of(stored, rights))));
        }
    }

    @Override
    public synchronized void settle(ArticleId id, Supplier<Optional<IndexEntry>> present) {
        news.throttle().request();
        for (Optional<IndexEntry> now = present.get(); !now.equals(entry(id)); now = present.get()) {
            news.throttle().request();
            replace(id, entry(id), now);
        }
    }

    private Optional<IndexEntry> entry(ArticleId id) {
        return Optional.ofNullable(entries.get(id));
    }

    private void replace(ArticleId id, Optional<IndexEntry> before, Optional<IndexEntry> now) {
        before.ifPresent(entry -> entry.terms()
                .forEach(term -> of(term).remove(entry.posting().place().text())));
        entries.remove(id);
        now.ifPresent(entry -> entry.terms()
                .forEach(term -> of(term).put(entry.posting().place().text(), entry.posting())));
        now.ifPresent(entry -> entries.put(id, entry));
        count(id, terms(before), terms(now));
    }

    private void count(ArticleId id, Set<String> before, Set<String> after) {
        after.forEach(term -> counts.putIfAbsent(term, 1L));
        counts.putIfAbsent(TermCount.ALL, 1L);
        after.stream()
                .filter(term -> !before.contains(term))
                .forEach(term -> counts.merge(term, (long) TermCount.step(id, term), Long::sum));
        before.stream()
                .filter(term -> !after.contains(term))
                .forEach(term -> counts.merge(term, (long) -TermCount.step(id, term), Long::sum));
        int all = TermCount.step(id, TermCount.ALL);
        counts.merge(TermCount.ALL, before.isEmpty() ? (long) all : after.isEmpty() ? (long) -all : 0L, Long::sum);
    }

    private static Set<String> terms(Optional<IndexEntry> entry) {
        return entry.map(IndexEntry::terms).orElse(Set.of());
    }

    private NavigableMap<String, Posting> of(String term) {
        return postings.computeIfAbsent(term, _ -> new TreeMap<>());
    }

    @Override
    public synchronized Map<String, Long> counts(Collection<String> terms) {
        news.throttle().request();
        Map<String, Long> found = new HashMap<>();
        terms.stream()
                .filter(counts::containsKey)
                .forEach(term -> found.put(term, Math.max(1, counts.getOrDefault(term, 1L))));
        return found;
    }

    @Override
    public synchronized List<TermCount> beginning(String letters, int most) {
        news.throttle().request();
        return counts.tailMap(letters).entrySet().stream()
                .takeWhile(count -> count.getKey().startsWith(letters))
                .limit(most)
                .map(count -> new TermCount(count.getKey(), Math.max(1, count.getValue())))
                .toList();
    }

    @Override
    public synchronized Postings postings(String term, String from, String before, int most) {
        news.throttle().request();
        List<Posting> found = List.copyOf(
                of(term).subMap(from, true, before, false).descendingMap().values());
        return new Postings(found.subList(0, Math.min(most, found.size())), found.size() >= most);
    }

    @Override
    public Map<ArticleId, Found> articles(Collection<Posting> asked) {
        Map<ArticleId, Found> found = new HashMap<>();
        for (Posting posting : asked) {
            if (news.look(posting.place().id()) instanceof Lookup.Found live) {
                found.put(
                        live.article().id(),
                        new Found(live.article(), live.source().rights()));
            }
        }
        return found;
    }
}

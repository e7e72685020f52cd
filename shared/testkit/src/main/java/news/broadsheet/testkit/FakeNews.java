package news.broadsheet.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleBrief;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.feed.RelatedStore;
import news.broadsheet.core.source.Due;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SourceSummary;
import org.jspecify.annotations.Nullable;

/** The news table in memory: every port over news, keeping the same contracts as the stores that go to AWS. */
public final class FakeNews implements SourceStore, ArticleStore, ArticleStore.Reader, FeedStore, RelatedStore {

    private final Throttle throttle = new Throttle();
    private final FakeSources sources = new FakeSources(throttle);
    private final Map<ArticleId, KeptArticle> articles = new HashMap<>();
    private final Map<Identity, Known> identities = new HashMap<>();
    private final Map<ListName, NavigableMap<String, Card>> lists = new HashMap<>();
    private final Map<ArticleId, List<Card>> related = new HashMap<>();
    private final Map<ArticleId, Set<ArticleId>> besides = new HashMap<>();

    /** Makes requests fail. */
    public Throttle throttle() {
        return throttle;
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return sources.find(id);
    }

    @Override
    public void save(Source source) {
        sources.save(source);
    }

    @Override
    public void polled(SourceId id, PollState state) {
        sources.polled(id, state);
    }

    @Override
    public Page<SourceSummary> list(@Nullable Position after, int limit) {
        return sources.list(after, limit);
    }

    @Override
    public int shards() {
        return sources.shards();
    }

    @Override
    public List<Due> due(int shard, Instant now, int limit) {
        return sources.due(shard, now, limit);
    }

    @Override
    public synchronized Map<Identity, Known> known(Collection<Identity> asked) {
        throttle.request();
        Map<Identity, Known> found = new HashMap<>();
        for (Identity identity : asked) {
            Known known = identities.get(identity);
            if (known != null) {
                found.put(identity, known);
            }
        }
        return found;
    }

    @Override
    public synchronized void addNames(Known known, List<Identity> names) {
        throttle.request();
        KeptArticle kept = articles.get(known.article());
        if (kept != null && kept.names().size() < MOST_NAMES) {
            articles.put(known.article(), kept.named(names));
            throttle.request();
            names.forEach(name -> identities.putIfAbsent(name, known));
        }
    }

    /** Lets an article go as if its time had come: its names stay known. */
    public synchronized void expire(ArticleId id) {
        KeptArticle kept = articles.remove(id);
        if (kept != null) {
            kept.lists().forEach(list -> list(list).remove(place(Card.of(kept.article()))));
        }
    }

    @Override
    public synchronized Optional<Article> find(ArticleId id) {
        throttle.request();
        return Optional.ofNullable(articles.get(id)).filter(KeptArticle::isLive).map(KeptArticle::article);
    }

    @Override
    public synchronized Stored store(Article article, List<Identity> names, String entryFingerprint) {
        throttle.request();
        KeptArticle old = articles.get(article.id());
        KeptArticle now = old == null ? KeptArticle.first(article, names) : old.with(article, names);
        articles.put(article.id(), now);
        throttle.request();
        place(now);
        throttle.request();
        boolean newest = now.article().fingerprint().equals(article.fingerprint());
        names.forEach(name -> remember(name, now, entryFingerprint, newest));
        remember(new Identity(article.id().value()), now, entryFingerprint, newest);
        return outcome(old, now);
    }

    @Override
    public synchronized boolean withdraw(ArticleId id, String reason, Instant at) {
        throttle.request();
        KeptArticle kept = articles.get(id);
        if (kept == null) {
            return false;
        }
        KeptArticle gone = kept.withdrawn(reason, at);
        place(gone);
        throttle.request();
        articles.put(id, gone);
        throttle.request();
        gone.names().forEach(name -> remember(name, gone, "", false));
        remember(new Identity(id.value()), gone, "", false);
        return true;
    }

    @Override
    public synchronized Lookup look(ArticleId id) {
        throttle.request();
        KeptArticle kept = articles.get(id);
        if (kept == null) {
            return new Lookup.Unknown();
        }
        if (kept.withdrawal() != null) {
            return kept.withdrawal();
        }
        return sources.find(kept.article().source().id())
                .<Lookup>map(source -> new Lookup.Found(kept.article(), source, related.getOrDefault(id, List.of())))
                .orElseGet(Lookup.Unknown::new);
    }

    @Override
    public synchronized Presence presence(ArticleId id) {
        throttle.request();
        Known known = identities.get(new Identity(id.value()));
        if (known == null) {
            return Presence.UNKNOWN;
        }
        return known.withdrawn() ? Presence.WITHDRAWN : Presence.LIVE;
    }

    /** What is remembered under an article's first identity. */
    public synchronized Optional<Known> known(ArticleId id) {
        throttle.request();
        return Optional.ofNullable(identities.get(new Identity(id.value())));
    }

    /** The little that its conversation needs. */
    public synchronized Optional<ArticleBrief> brief(ArticleId id) {
        throttle.request();
        return Optional.ofNullable(articles.get(id))
                .map(KeptArticle::article)
                .map(article -> new ArticleBrief(
                        article.headline(), article.url(), article.dates().publishedAt()));
    }

    @Override
    public synchronized Page<Card> page(ListName list, @Nullable Position after, int limit) {
        throttle.request();
        return FakePages.newestFirst(lists.get(list), after, limit, FakeNews::place);
    }

    @Override
    public synchronized Page<Card> between(
            ListName list, Instant from, Instant before, @Nullable Position after, int limit) {
        throttle.request();
        NavigableMap<String, Card> part = from.isBefore(before)
                ? list(list).subMap(FakePages.place(from, ""), true, FakePages.place(before, ""), false)
                : new TreeMap<>();
        return FakePages.oldestFirst(part, after, limit, FakeNews::place);
    }

    @Override
    public synchronized List<Withdrawn> withdrawn(ListName list, Instant since) {
        throttle.request();
        return articles.values().stream()
                .flatMap(kept -> kept.withdrawalFrom(list).stream())
                .filter(withdrawn -> !withdrawn.at().isBefore(since))
                .sorted(Comparator.comparing(Withdrawn::at).reversed())
                .limit(MOST_WITHDRAWN)
                .toList();
    }

    @Override
    public synchronized List<Card> related(ArticleId id) {
        throttle.request();
        return related.getOrDefault(id, List.of());
    }

    @Override
    public synchronized void change(ArticleId id, UnaryOperator<List<Card>> change) {
        throttle.request();
        List<Card> before = related.getOrDefault(id, List.of());
        List<Card> after = change.apply(before).stream().limit(MOST).toList();
        if (!after.equals(before)) {
            throttle.request();
            related.put(id, after);
        }
    }

    @Override
    public synchronized Set<ArticleId> besides(ArticleId id) {
        throttle.request();
        return Set.copyOf(besides.getOrDefault(id, Set.of()));
    }

    @Override
    public synchronized void noteBeside(ArticleId id, Collection<ArticleId> others) {
        throttle.request();
        besides.computeIfAbsent(id, _ -> new HashSet<>()).addAll(others);
    }

    private void place(KeptArticle kept) {
        Card card = Card.of(kept.article());
        kept.leftLists().forEach(list -> list(list).remove(place(card)));
        kept.lists().forEach(list -> list(list).put(place(card), card));
    }

    private NavigableMap<String, Card> list(ListName name) {
        return lists.computeIfAbsent(name, _ -> new TreeMap<>());
    }

    private static String place(Card card) {
        return FakePages.place(card.sortAt(), card.id().value());
    }

    /** The first article to have a name keeps it; what was withdrawn stays so; a late, older call adds only what is missing. */
    private void remember(Identity name, KeptArticle kept, String entryFingerprint, boolean newest) {
        Article article = kept.article();
        boolean gone = !kept.isLive();
        Known now = new Known(article.id(), article.source().id(), entryFingerprint, gone);
        identities.merge(name, now, (old, given) -> {
            if (!old.article().equals(given.article()) || old.withdrawn()) {
                return old;
            }
            return gone ? new Known(old.article(), old.owner(), old.fingerprint(), true) : newest ? given : old;
        });
    }

    private static Stored outcome(@Nullable KeptArticle old, KeptArticle now) {
        if (!now.isLive()) {
            return Stored.WITHDRAWN;
        }
        if (old == null) {
            return Stored.NEW;
        }
        return now.article().revision() > old.article().revision() ? Stored.REVISED : Stored.UNCHANGED;
    }
}

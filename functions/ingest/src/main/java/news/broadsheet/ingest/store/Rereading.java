package news.broadsheet.ingest.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.StoreBusyException;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.FetchedPage;
import news.broadsheet.ingest.queue.EntryJson;
import news.broadsheet.ingest.queue.EntryMessage.Brought;
import news.broadsheet.lambda.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Makes articles once more of their entries and kept pages, after the reader of pages has become better; no publisher is
 * asked. A new revision is stored only where its content differs from the one that is there. An article keeps its names, its
 * place and what was first seen of it; what was withdrawn or has expired stays away, and its page goes.
 */
public final class Rereading {

    private static final int PAGES_AT_ONCE = 50;

    /** After which no further page is begun: well within the function's time. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final SourceStore sources;
    private final ArticleStore articles;
    private final PageShelf shelf;
    private final Function<FetchedPage, Optional<ArticlePage>> reader;
    private final InstantSource clock;
    private final ArticleRewrite rewrite;

    /** @param reader of pages; gives nothing where it is handed no HTML */
    public Rereading(
            SourceStore sources,
            ArticleStore articles,
            PageShelf shelf,
            Function<FetchedPage, Optional<ArticlePage>> reader,
            InstantSource clock) {
        this.sources = sources;
        this.articles = articles;
        this.shelf = shelf;
        this.reader = reader;
        this.clock = clock;
        this.rewrite = new ArticleRewrite(articles);
    }

    /** What became of one page. */
    private enum Outcome {
        CHANGED,
        UNCHANGED,
        GONE,
        EARLIER
    }

    /**
     * Reads some of the pages fetched since an instant, the oldest day first. Safe to repeat: what was read already is found
     * unchanged.
     *
     * @param since longer ago than pages are kept is as long as they are
     * @param after where the call before ended; null for the first
     * @throws StoreBusyException where the store asks to come back later; what was read so far is stored
     */
    public Reread run(Instant since, @Nullable Position after) {
        Instant now = clock.instant();
        Instant oldest = now.minus(PageShelf.TIME);
        Instant from = since.isBefore(oldest) ? oldest : since;
        Page<PageShelf.Place> places = shelf.since(from, after, PAGES_AT_ONCE);
        Tally tally = new Tally();
        for (PageShelf.Place place : places.items()) {
            tally.add(place, from);
            if (clock.instant().isAfter(now.plus(LONGEST))) {
                boolean isLast = place.equals(places.items().getLast());
                return tally.result(from, isLast ? places.next() : Optional.of(shelf.behind(place)));
            }
        }
        return tally.result(from, places.next());
    }

    /** Counts, while pages are read; each source is looked up once. */
    private final class Tally {

        private final Map<SourceId, Optional<Source>> known = new HashMap<>();
        private final Map<Outcome, Integer> counts = new HashMap<>();
        private final Map<ArticleId, String> failures = new HashMap<>();
        private @Nullable LocalDate reached;

        void add(PageShelf.Place place, Instant from) {
            reached = place.day();
            try {
                counts.merge(reread(place, from), 1, Integer::sum);
            } catch (StoreBusyException e) {
                throw e;
            } catch (RuntimeException | StackOverflowError e) {
                // One page that cannot be read, whatever it may be, must not keep the rest from being read.
                failures.put(place.article(), reason(e));
            }
        }

        /** One line, as it is shown in lists. */
        private static String reason(Throwable e) {
            return (e.getClass().getSimpleName() + ": " + e.getMessage()).replaceAll("[\\s\\p{Cc}]+", " ");
        }

        private Outcome reread(PageShelf.Place place, Instant from) {
            KeptPage page = shelf.at(place).orElse(null);
            if (page == null) {
                return Outcome.GONE;
            }
            if (page.fetchedAt().isBefore(from)) {
                return Outcome.EARLIER;
            }
            Article article = articles.find(place.article()).orElse(null);
            Source source = article == null ? null : source(article.source().id());
            if (article == null || source == null || !source.keepsPages()) {
                shelf.remove(List.of(place.article()));
                return Outcome.GONE;
            }
            return again(page, article, source);
        }

        private @Nullable Source source(SourceId id) {
            return known.computeIfAbsent(id, sources::find).orElse(null);
        }

        Reread result(Instant from, Optional<Position> next) {
            return new Reread(
                    from,
                    counts.getOrDefault(Outcome.CHANGED, 0),
                    counts.getOrDefault(Outcome.UNCHANGED, 0),
                    counts.getOrDefault(Outcome.GONE, 0),
                    failures,
                    Optional.ofNullable(reached),
                    next);
        }
    }

    private static Brought entry(KeptPage page) {
        try {
            if (EntryJson.read(Json.read(page.entry())) instanceof Brought entry) {
                return entry;
            }
        } catch (IllegalArgumentException | JacksonException e) {
            throw new IllegalStateException("a kept page has no entry that can be read", e);
        }
        throw new IllegalStateException("a kept page has no entry to make an article of");
    }

    private Outcome again(KeptPage page, Article article, Source source) {
        Brought entry = entry(page);
        if (article.dates().fetchedAt().isAfter(entry.seenAt())) {
            // The entry came again, and its page could not be had that time.
            return Outcome.UNCHANGED;
        }
        ArticlePage read = reader.apply(new FetchedPage(page.body(), page.contentType(), page.url(), page.fetchedAt()))
                .orElseThrow(() -> new IllegalStateException("a kept page is no HTML"));
        Article made = new ArticleMaker(source, entry.entry(), read)
                .make(article.id(), article, entry.seenAt(), entry.latest());
        // Told by today's rules for both: were the stored fingerprint asked, a change of these rules would revise
        // everything.
        if (made.fingerprint().equals(ArticleFingerprint.of(article))) {
            return Outcome.UNCHANGED;
        }
        return switch (rewrite.store(made)) {
            case NEW, REVISED -> Outcome.CHANGED;
            case UNCHANGED -> Outcome.UNCHANGED;
            case WITHDRAWN -> {
                shelf.remove(List.of(article.id()));
                yield Outcome.GONE;
            }
        };
    }
}

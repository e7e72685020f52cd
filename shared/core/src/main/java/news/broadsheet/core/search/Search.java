package news.broadsheet.core.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.search.SearchPosition.Last;
import news.broadsheet.core.search.SearchStore.Found;
import org.jspecify.annotations.Nullable;

/**
 * Answers a query at a bounded cost: counts of its words, then the newest postings of the rarest ones, which know by
 * themselves what other words their articles have, then the articles to be shown.
 *
 * <p>Whatever matches has at least one of the rarest words (one more of them than may be missing), so their postings are
 * enough. They reach back to some moment each; down to the latest of these moments nothing is overlooked, and that stretch
 * of time is ranked as a whole. The next page goes on within it, and then in the stretch before it.
 */
public final class Search {

    /** Stretches read for one page, where filters leave little of each. */
    static final int MOST_STRETCHES = 3;

    private final SearchStore store;

    public Search(SearchStore store) {
        this.store = store;
    }

    private record Candidate(Posting posting, int score) {

        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::score)
                .thenComparing(candidate -> candidate.posting().place())
                .reversed();

        boolean isAfter(Last last) {
            return BEST_FIRST.compare(this, new Candidate(at(posting, last.place()), last.score())) > 0;
        }

        private static Posting at(Posting like, Place place) {
            return new Posting(place, like.source(), like.section(), like.language(), like.terms());
        }
    }

    /**
     * @param after null for the first page
     * @param now how old articles are is reckoned from here, to the hour; for later pages from where the first was asked
     */
    public Page<Hit> find(SearchQuery query, @Nullable Position after, int limit, Instant now) {
        SearchPosition from = after == null ? SearchPosition.first(now, query.filter()) : SearchPosition.of(after);
        if (query.isEmpty()) {
            return Page.end(List.of());
        }
        List<WantedWord> all = words(query, from);
        List<WantedWord> known = all.stream().filter(WantedWord::isKnown).toList();
        int missing = Ranking.dispensable(all.size()) - (all.size() - known.size());
        if (known.isEmpty() || missing < 0) {
            return Page.end(List.of());
        }
        List<Rarity> rarities = all.stream().map(WantedWord::rarity).toList();
        int least = known.size() - missing;
        Ranking ranking = new Ranking(known, least, from.asOf());
        List<String> terms = Stretch.rarest(known, missing + 1);
        return new Reading(query, ranking, new HitView(query, least), terms, rarities, limit).from(from);
    }

    private List<WantedWord> words(SearchQuery query, SearchPosition from) {
        List<WantedWord> now = new WordChoice(store).of(query);
        List<Rarity> first = from.rarities();
        return first.size() != now.size()
                ? now
                : IntStream.range(0, now.size())
                        .mapToObj(i -> now.get(i).as(first.get(i)))
                        .toList();
    }

    /** The reading of one page. */
    private final class Reading {

        private final SearchQuery query;
        private final Ranking ranking;
        private final HitView view;
        private final List<String> terms;
        private final List<Rarity> rarities;
        private final int limit;
        private final List<Candidate> page = new ArrayList<>();

        Reading(
                SearchQuery query,
                Ranking ranking,
                HitView view,
                List<String> terms,
                List<Rarity> rarities,
                int limit) {
            this.query = query;
            this.ranking = ranking;
            this.view = view;
            this.terms = terms;
            this.rarities = rarities;
            this.limit = limit;
        }

        Page<Hit> from(SearchPosition first) {
            Optional<SearchPosition> at = Optional.of(first);
            for (int i = 0; i < MOST_STRETCHES && at.isPresent() && page.size() < limit; i++) {
                at = read(at.get());
            }
            return new Page<>(hits(), at.map(SearchPosition::position));
        }

        /** Takes what fits of a stretch; what comes next is behind the last taken, or in the stretch before. */
        private Optional<SearchPosition> read(SearchPosition at) {
            Stretch stretch = Stretch.read(store, terms, at);
            List<Candidate> matching = stretch.postings().stream()
                    .filter(query.filter()::keeps)
                    .map(posting -> new Candidate(posting, ranking.score(posting)))
                    .filter(candidate -> candidate.score() > 0)
                    .filter(candidate -> at.last().map(candidate::isAfter).orElse(true))
                    .sorted(Candidate.BEST_FIRST)
                    .toList();
            int taken = Math.min(limit - page.size(), matching.size());
            page.addAll(matching.subList(0, taken));
            if (taken < matching.size()) {
                Candidate last = matching.get(taken - 1);
                return Optional.of(next(
                        at,
                        stretch.floor(),
                        at.before(),
                        Optional.of(new Last(last.score(), last.posting().place()))));
            }
            String lowest = query.filter().lowest();
            return stretch.floor().equals(lowest)
                    ? Optional.empty()
                    : Optional.of(next(at, lowest, stretch.floor(), Optional.empty()));
        }

        private SearchPosition next(SearchPosition at, String floor, String before, Optional<Last> last) {
            return new SearchPosition(at.asOf(), floor, before, rarities, last);
        }

        private List<Hit> hits() {
            Map<ArticleId, Found> articles =
                    store.articles(page.stream().map(Candidate::posting).toList());
            return page.stream()
                    .map(candidate -> articles.get(candidate.posting().place().id()))
                    .flatMap(found -> Optional.ofNullable(found).flatMap(view::of).stream())
                    .toList();
        }
    }
}

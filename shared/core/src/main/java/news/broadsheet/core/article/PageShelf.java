package news.broadsheet.core.article;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/**
 * Where pages lie as they were fetched, one an article, for {@link #TIME}: so that a better reader of pages can be run over
 * them. What a page may be kept for is not decided here: see {@code Source.keepsPages}.
 */
public interface PageShelf {

    /** How long a page is kept. */
    Duration TIME = Duration.ofDays(30);

    /** Largest page to be kept, its entry included, in bytes: ten times the usual. */
    int MOST_BYTES = 4 * 1024 * 1024;

    /**
     * Where a page lies.
     *
     * @param day in UTC, on which it was fetched
     */
    record Place(ArticleId article, LocalDate day) {

        public static Place of(ArticleId article, Instant fetchedAt) {
            return new Place(article, LocalDate.ofInstant(fetchedAt, ZoneOffset.UTC));
        }
    }

    /**
     * Keeps the page of an article that has none here yet; one of the same day is replaced. One request.
     *
     * @throws IllegalArgumentException where it is larger than {@link #MOST_BYTES}
     */
    void keep(ArticleId article, KeptPage page);

    /** Keeps a page in the place of any that is there. Interrupted, there is none: no page is better than one too many. */
    default void replace(ArticleId article, KeptPage page) {
        remove(List.of(article));
        keep(article, page);
    }

    /**
     * Where the pages lie that were fetched on the day of an instant or later, the oldest day first.
     *
     * @param after where the page before ended; null for the first
     * @param limit 1 to 100
     */
    Page<Place> since(Instant since, @Nullable Position after, int limit);

    /** The position just behind a place, for {@link #since}. */
    Position behind(Place place);

    /**
     * The page at a place; empty where it has gone.
     *
     * @throws IllegalStateException where what lies there is no page, or not whole
     */
    Optional<KeptPage> at(Place place);

    /**
     * Takes the pages of these articles away, whenever they were fetched; without a look at what is there, so that it can be
     * done and repeated for articles that are long gone.
     */
    void remove(Collection<ArticleId> articles);
}

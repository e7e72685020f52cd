package news.broadsheet.site.surface;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.lambda.view.XmlDocument;

/** The articles that news sitemaps are of: those of the last two days whose sources let search engines have them. */
final class NewsCards {

    /** Google: "Only include URLs for articles that were created in the last two days." */
    static final Duration AGE = Duration.ofDays(2);

    private static final int PAGE = 100;

    private final FeedStore feeds;
    private final SourceList sources;

    NewsCards(FeedStore feeds, SourceList sources) {
        this.feeds = feeds;
        this.sources = sources;
    }

    /**
     * Shows the cards from one moment up to another, oldest first: a query for each hundred.
     *
     * @param reader says whether it wants more
     */
    void read(Instant from, Instant before, Predicate<Card> reader) {
        Set<SourceId> indexed = sources.indexedIds();
        Optional<Position> after = Optional.empty();
        do {
            Page<Card> page = feeds.between(new ListName.Latest(), from, before, after.orElse(null), PAGE);
            for (Card card : page.items()) {
                boolean wanted = indexed.contains(card.source().id()) && hasTitle(card);
                if (wanted && !reader.test(card)) {
                    return;
                }
            }
            after = page.next();
        } while (after.isPresent());
    }

    /** A sitemap has no entry without one. */
    private static boolean hasTitle(Card card) {
        return !XmlDocument.valid(card.headline()).isBlank();
    }
}

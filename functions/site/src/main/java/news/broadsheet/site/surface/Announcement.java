package news.broadsheet.site.surface;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.feed.PingStore.Told;
import news.broadsheet.site.Paths;

/**
 * What a hub is to be told: which feeds have other cards than when it was told last. It is found from the newest hundred
 * articles; what arrives older than these is told with the next article of its section or source.
 */
final class Announcement {

    /** Most queries of one run; as many as it takes to come to something known, else. */
    static final int MOST_PAGES = 10;

    private static final int PAGE = 100;
    private static final int MARK = 8;

    private final FeedStore feeds;

    Announcement(FeedStore feeds) {
        this.feeds = feeds;
    }

    /** What is to be kept before anybody is told: what was seen now, and all that the hub does not know yet. */
    Told after(Told before) {
        Set<String> changed = new TreeSet<>(before.pending());
        Set<String> seen = new LinkedHashSet<>();
        Set<String> met = new LinkedHashSet<>();
        Optional<Position> next = Optional.empty();
        boolean known = false;
        for (int pages = 0; pages < MOST_PAGES && !known && (pages == 0 || next.isPresent()); pages++) {
            Page<Card> page = feeds.page(new ListName.Latest(), next.orElse(null), PAGE);
            for (Card card : page.items()) {
                String mark = mark(card);
                met.add(mark);
                if (seen.size() < PAGE) {
                    seen.add(mark);
                }
                if (before.seen().contains(mark)) {
                    known = true;
                } else {
                    changed.addAll(pages(card));
                }
            }
            next = page.next();
            // At first there is nothing to come to.
            known |= before.seen().isEmpty();
        }
        if (hasLost(before, met, next.isPresent())) {
            changed.add(Paths.FRONT);
        }
        return new Told(before.version() + 1, seen, changed);
    }

    /** Whether something is gone that newer articles alone have not pushed out of sight. */
    private static boolean hasLost(Told before, Set<String> met, boolean more) {
        long stayed = before.seen().stream().filter(met::contains).count();
        long fresh = met.size() - stayed;
        long missing = before.seen().size() - stayed;
        return more ? missing > fresh : missing > 0;
    }

    /** Where nothing is to be told, and nothing else was seen than before, nothing need be kept. */
    static boolean isNews(Told before, Told after) {
        return !after.pending().isEmpty() || !after.seen().equals(before.seen());
    }

    /** The pages whose feeds a card stands in. */
    private static List<String> pages(Card card) {
        return List.of(
                Paths.FRONT,
                Paths.section(card.section()),
                Paths.source(card.source().id()));
    }

    /** Tells a card from others, and from itself as it was. */
    private static String mark(Card card) {
        return Ids.of(card.id().value(), card.headline(), card.excerpt(), String.valueOf(card.updatedAt()))
                .substring(0, MARK);
    }

    /** The addresses of all forms of the feeds of these pages. */
    static List<String> addresses(String origin, List<String> pages) {
        return pages.stream()
                .flatMap(page -> Arrays.stream(FeedForm.values()).map(form -> origin + form.path(page)))
                .toList();
    }
}

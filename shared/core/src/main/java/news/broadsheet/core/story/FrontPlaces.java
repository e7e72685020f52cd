package news.broadsheet.core.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.FrontPages.FrontPage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a front by positions, one stored page for one page asked for. A position is a place by number: where stories change
 * places between two pages, one may come twice or not at all, as in every ranking.
 */
public final class FrontPlaces {

    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]?");

    private final FrontPages fronts;

    public FrontPlaces(FrontPages fronts) {
        this.fronts = fronts;
    }

    /** An entry, and when its factors were computed. */
    public record Ranked(Entry entry, Instant rankedAt) {}

    /**
     * @param limit 1 to {@link FrontPages#PAGE}; fewer come where the stored page ends
     * @throws ForeignPositionException where the position is of no front
     */
    public Page<Ranked> page(FrontName list, @Nullable Position after, int limit) {
        int place = place(after);
        int number = place / FrontPages.PAGE;
        Optional<FrontPage> found = fronts.page(list, number);
        if (found.isEmpty()) {
            return Page.end(List.of());
        }
        FrontPage page = found.get();
        int size = page.entries().size();
        int from = Math.min(place % FrontPages.PAGE, size);
        int to = Math.min(from + limit, size);
        boolean more = to < size || !page.last();
        int next = to < size ? number * FrontPages.PAGE + to : (number + 1) * FrontPages.PAGE;
        return new Page<>(
                page.entries().subList(from, to).stream()
                        .map(entry -> new Ranked(entry, page.rankedAt()))
                        .toList(),
                more ? Optional.of(new Position(Integer.toString(next))) : Optional.empty());
    }

    private static int place(@Nullable Position after) {
        if (after == null) {
            return 0;
        }
        if (!PLACE.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        return Integer.parseInt(after.value());
    }
}

package news.broadsheet.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.KeptPage;
import news.broadsheet.core.article.PageShelf;
import org.jspecify.annotations.Nullable;

/** The shelf of pages in memory. */
public final class FakePageShelf implements PageShelf {

    private static final Pattern PLACE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d/[0-9a-z]{26}");

    private final Throttle throttle = new Throttle();
    private final NavigableMap<String, KeptPage> pages = new TreeMap<>();
    private final Set<String> damaged = new HashSet<>();

    /** Makes requests fail. */
    public Throttle throttle() {
        return throttle;
    }

    /** The places of all pages there are, the oldest day first. */
    public synchronized List<Place> places() {
        return pages.keySet().stream().map(FakePageShelf::place).toList();
    }

    /** Lets a page be found as if its bytes had suffered. */
    public synchronized void damage(Place place) {
        damaged.add(name(place));
    }

    @Override
    public synchronized void keep(ArticleId article, KeptPage page) {
        if (page.size() > MOST_BYTES) {
            throw new IllegalArgumentException("this page is too large to be kept");
        }
        throttle.request();
        String name = name(Place.of(article, page.fetchedAt()));
        pages.put(name, page);
        damaged.remove(name);
    }

    @Override
    public synchronized Page<Place> since(Instant since, @Nullable Position after, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 items");
        }
        throttle.request();
        String start = after == null ? LocalDate.ofInstant(since, ZoneOffset.UTC) + "/" : checked(after);
        return FakePages.cut(
                pages.tailMap(start, false).keySet().stream()
                        .map(FakePageShelf::place)
                        .limit(limit + 1L)
                        .toList(),
                limit,
                FakePageShelf::name);
    }

    @Override
    public Position behind(Place place) {
        return new Position(name(place));
    }

    @Override
    public synchronized Optional<KeptPage> at(Place place) {
        throttle.request();
        if (damaged.contains(name(place))) {
            throw new IllegalStateException("a kept page is damaged");
        }
        return Optional.ofNullable(pages.get(name(place)));
    }

    @Override
    public synchronized void remove(Collection<ArticleId> articles) {
        throttle.request();
        pages.keySet().removeIf(name -> articles.contains(place(name).article()));
    }

    private static String checked(Position after) {
        if (!PLACE.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        return after.value();
    }

    private static Place place(String name) {
        int slash = name.indexOf('/');
        return new Place(new ArticleId(name.substring(slash + 1)), LocalDate.parse(name.substring(0, slash)));
    }

    private static String name(Place place) {
        return place.day() + "/" + place.article();
    }
}

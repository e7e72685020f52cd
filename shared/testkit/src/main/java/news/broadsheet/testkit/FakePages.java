package news.broadsheet.testkit;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/** Cuts pages out of ordered lists in memory, by position and never by count. */
final class FakePages {

    private static final Pattern PLACE = Pattern.compile("(-?[0-9]{18}|[0-9#]{9,17}[-0-9T:.Z]{24})#[0-9a-z]{26}");

    private FakePages() {}

    /** Where something of a time and an id stands in a list; sorts by time, then by id. */
    static String place(Instant at, String id) {
        return "%018d#%s".formatted(at.toEpochMilli() + 100_000_000_000_000L, id);
    }

    /** A page of a list whose newest comes first. */
    static <T> Page<T> newestFirst(
            @Nullable NavigableMap<String, T> list, @Nullable Position after, int limit, Function<T, String> place) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 items");
        }
        NavigableMap<String, T> all = list == null ? new TreeMap<>() : list;
        NavigableMap<String, T> rest = after == null ? all : all.headMap(checked(after), false);
        return cut(rest.descendingMap().values().stream().limit(limit + 1L).toList(), limit, place);
    }

    /** A page of a list whose oldest comes first. */
    static <T> Page<T> oldestFirst(
            NavigableMap<String, T> list, @Nullable Position after, int limit, Function<T, String> place) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 items");
        }
        NavigableMap<String, T> rest = after == null ? list : list.tailMap(checked(after), false);
        return cut(rest.values().stream().limit(limit + 1L).toList(), limit, place);
    }

    /** A page of at most {@code limit} from one item more, which tells whether another page follows. */
    static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, String> place) {
        if (oneMore.size() <= limit) {
            return Page.end(oneMore);
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, Optional.of(new Position(place.apply(items.getLast()))));
    }

    private static String checked(Position after) {
        if (!PLACE.matcher(after.value()).matches()) {
            throw new ForeignPositionException();
        }
        return after.value();
    }
}

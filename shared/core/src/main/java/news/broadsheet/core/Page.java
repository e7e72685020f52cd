package news.broadsheet.core;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of an ordered list.
 *
 * @param items in the list's order; may be fewer than asked for even where more follow
 * @param next where the next page begins, empty at the end of the list
 */
public record Page<T>(List<T> items, Optional<Position> next) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> end(List<T> items) {
        return new Page<>(items, Optional.empty());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}

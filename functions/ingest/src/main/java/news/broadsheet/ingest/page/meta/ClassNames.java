package news.broadsheet.ingest.page.meta;

import org.jspecify.annotations.Nullable;

/**
 * What the class attributes of one page tell. Classes repeat from element to element, so that few are read: the last value
 * met is kept for each place of a small table, which a hash map would do as well, at four times the cost.
 */
final class ClassNames {

    private static final int PLACES = 1 << 9;

    private final @Nullable String[] names = new @Nullable String[PLACES];
    private final int[] kinds = new int[PLACES];

    /** As {@link MarkWords#ofNames}. */
    int kinds(String value) {
        int hash = value.hashCode();
        int at = (hash ^ (hash >>> 15)) & (PLACES - 1);
        if (!value.equals(names[at])) {
            names[at] = value;
            kinds[at] = MarkWords.ofNames(value);
        }
        return kinds[at];
    }
}

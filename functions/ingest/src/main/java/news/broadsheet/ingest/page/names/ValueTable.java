package news.broadsheet.ingest.page.names;

import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the values of the attributes of one page tell. Classes repeat from element to element, so that few are read: the last
 * value met is kept for each place of a small table, which a hash map would do as well, at four times the cost.
 */
public final class ValueTable {

    private static final int PLACES = 1 << 9;

    private final ToIntFunction<String> reading;
    private final @Nullable String[] values = new @Nullable String[PLACES];
    private final int[] meanings = new int[PLACES];

    /** @param reading what a value tells; the same for the same value */
    public ValueTable(ToIntFunction<String> reading) {
        this.reading = reading;
    }

    public int meaning(String value) {
        int hash = value.hashCode();
        int at = (hash ^ (hash >>> 15)) & (PLACES - 1);
        if (!value.equals(values[at])) {
            values[at] = value;
            meanings[at] = reading.applyAsInt(value);
        }
        return meanings[at];
    }
}

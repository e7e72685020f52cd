package news.broadsheet.ingest.page.names;

import org.jspecify.annotations.Nullable;

/**
 * What elements are by their tags, as a number. All elements of a page are looked up, mostly with the very text that is here:
 * both come from the tables of known tags, or are kept by the virtual machine with their hash.
 */
public final class TagTable {

    private static final int SIZE = 1 << 9;

    private final @Nullable String[] tags = new @Nullable String[SIZE];
    private final int[] meanings = new int[SIZE];

    /** Adds to what each of these tags means, which are separated by spaces. */
    public TagTable with(int meaning, String list) {
        for (String tag : list.split(" ", -1)) {
            int at = slot(tag);
            tags[at] = tag;
            meanings[at] |= meaning;
        }
        return this;
    }

    /** 0 for a tag that is not here. */
    public int meaning(String tag) {
        return meanings[slot(tag)];
    }

    private int slot(String tag) {
        int hash = tag.hashCode();
        int at = (hash ^ (hash >>> 9)) & (SIZE - 1);
        for (String known = tags[at]; known != null && !known.equals(tag); known = tags[at]) {
            at = (at + 1) & (SIZE - 1);
        }
        return at;
    }
}

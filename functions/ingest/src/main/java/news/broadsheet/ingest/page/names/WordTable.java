package news.broadsheet.ingest.page.names;

import org.jspecify.annotations.Nullable;

/**
 * Words and what each means, asked of parts of a text in whatever case, without a copy of them: each element of a page is
 * asked. Open addressing, at most half full.
 */
public final class WordTable {

    private static final int SIZE = 1 << 10;

    private final @Nullable String[] words = new @Nullable String[SIZE];
    private final int[] meanings = new int[SIZE];

    /** Adds to what each of these words means. */
    public WordTable with(int meaning, String list) {
        for (String word : list.strip().split("\\s+", -1)) {
            int at = slot(word, 0, word.length());
            words[at] = word;
            meanings[at] |= meaning;
        }
        return this;
    }

    /** 0 for a word that is not here. */
    public int meaning(String text, int start, int end) {
        return meanings[slot(text, start, end)];
    }

    /** As the other, of a word whose {@link #hash} is known: most words are not here, and their letters need not be read again. */
    public int meaning(String text, int start, int end, int hash) {
        return meanings[slot(text, start, end, hash)];
    }

    /** The hash of a word goes on with each of its letters; that of no letters is 0. */
    public static int hash(int hash, char letter) {
        return 31 * hash + lower(letter);
    }

    private int slot(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash(hash, text.charAt(i));
        }
        return slot(text, start, end, hash);
    }

    private int slot(String text, int start, int end, int hash) {
        int at = (hash ^ (hash >>> 12)) & (SIZE - 1);
        for (String word = words[at]; word != null; word = words[at]) {
            if (word.length() == end - start && word.regionMatches(true, 0, text, start, end - start)) {
                return at;
            }
            at = (at + 1) & (SIZE - 1);
        }
        return at;
    }

    private static char lower(char c) {
        return c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }
}

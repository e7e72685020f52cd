package news.broadsheet.ingest.page.meta;

import org.jspecify.annotations.Nullable;

/**
 * Words and what each means, asked of parts of a text in whatever case, without a copy of them: each element of a page is
 * asked. Open addressing, at most half full.
 */
final class WordTable {

    private static final int SIZE = 1 << 10;

    private final @Nullable String[] words = new @Nullable String[SIZE];
    private final int[] meanings = new int[SIZE];

    /** Adds to what each of these words means. */
    WordTable with(int meaning, String list) {
        for (String word : list.strip().split("\\s+", -1)) {
            int at = slot(word, 0, word.length());
            words[at] = word;
            meanings[at] |= meaning;
        }
        return this;
    }

    /** 0 for a word that is not here. */
    int meaning(String text, int start, int end) {
        return meanings[slot(text, start, end)];
    }

    private int slot(String text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + lower(text.charAt(i));
        }
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

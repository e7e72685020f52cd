package news.broadsheet.ingest.page.names;

import java.util.Arrays;
import java.util.List;

/**
 * Phrases to be found at the beginning of a line, or within it: by their first two characters, so that of hundreds of phrases
 * few are tried, and mostly none. Lines are compared as they are; whoever asks makes them small.
 */
public final class PhraseTable {

    private static final int SIZE = 1 << 9;

    private static final String[] NONE = {};

    private final String[][] phrases = new String[SIZE][];

    /** @param all of two characters or more each */
    public PhraseTable(List<String> all) {
        Arrays.fill(phrases, NONE);
        for (String phrase : all) {
            int slot = slot(phrase.charAt(0), phrase.charAt(1));
            String[] here = Arrays.copyOf(phrases[slot], phrases[slot].length + 1);
            here[here.length - 1] = phrase;
            phrases[slot] = here;
        }
    }

    /** All phrases of some lists. */
    public static PhraseTable ofAll(List<List<String>> lists) {
        return new PhraseTable(lists.stream().flatMap(List::stream).toList());
    }

    /** Whether a line begins with one of them. */
    public boolean begins(String line) {
        return line.length() > 1 && isAt(line, 0, slot(line.charAt(0), line.charAt(1)));
    }

    /** Whether one of them stands anywhere in a line. */
    public boolean isWithin(String line) {
        char first = line.isEmpty() ? ' ' : line.charAt(0);
        for (int i = 1; i < line.length(); i++) {
            char second = line.charAt(i);
            if (isAt(line, i - 1, slot(first, second))) {
                return true;
            }
            first = second;
        }
        return false;
    }

    private boolean isAt(String line, int at, int slot) {
        for (String phrase : phrases[slot]) {
            if (line.startsWith(phrase, at)) {
                return true;
            }
        }
        return false;
    }

    private static int slot(char first, char second) {
        return (first * 31 + second) & (SIZE - 1);
    }
}

package news.broadsheet.core.comment.rules;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text as {@link WordList} reads it: words of folded code points with one {@link #GAP} before, between and after them. A
 * letter written several times in a row stands once, with the number of times up to {@link #STRETCHED} beside it; digits are
 * numbers and stand as often as written. Each knows the code points of the original that it came from.
 *
 * <p>{@link #plain} takes letters for what they are, {@link #seen} for what they look like. Both go through the text once.
 */
final class Reading {

    static final int GAP = ' ';

    /** Somebody who writes a letter three times or more does not spell: it stands for one or for two. */
    static final int STRETCHED = 3;

    private int[] symbols;
    private int[] from;
    private int[] to;
    private byte[] times;
    private int length;
    private final BitSet disguised = new BitSet();

    private Reading(int capacity) {
        symbols = new int[capacity];
        from = new int[capacity];
        to = new int[capacity];
        times = new byte[capacity];
    }

    /** @param signs code points that are a word by themselves, such as emoji that an entry names */
    static Reading plain(String text, Signs signs) {
        return runs(Spelling.plain(text, signs));
    }

    /** As {@link #plain}, with look-alikes taken for the Latin letter and words knowing whether they were disguised. */
    static Reading seen(String text, Signs signs) {
        return runs(Sight.of(text, signs));
    }

    int length() {
        return length;
    }

    int symbol(int i) {
        return symbols[i];
    }

    /** Once, twice, or {@link #STRETCHED}. */
    byte times(int i) {
        return times[i];
    }

    /** The first code point of the original. */
    int from(int i) {
        return from[i];
    }

    /** The code point of the original after the last. */
    int to(int i) {
        return to[i];
    }

    /** Whether a word in the range is written to look like another. */
    boolean isDisguised(int first, int last) {
        for (int i = first; i <= last; i++) {
            if (disguised.get(i)) {
                return true;
            }
        }
        return false;
    }

    private static Reading runs(Spelling spelling) {
        Reading reading = new Reading(Math.min(spelling.length(), 1024));
        for (int i = 0; i < spelling.length(); i++) {
            reading.add(spelling, i);
        }
        return reading;
    }

    private void add(Spelling spelling, int i) {
        int symbol = spelling.symbol(i);
        if (length > 0 && symbols[length - 1] == symbol && Character.isLetter(symbol)) {
            times[length - 1] = (byte) Math.min(STRETCHED, times[length - 1] + 1);
            to[length - 1] = spelling.end(i);
            return;
        }
        if (length == symbols.length) {
            grow(2 * length);
        }
        symbols[length] = symbol;
        from[length] = spelling.place(i);
        to[length] = spelling.end(i);
        times[length] = 1;
        disguised.set(length, spelling.isDisguised(i));
        length++;
    }

    private void grow(int capacity) {
        symbols = Arrays.copyOf(symbols, capacity);
        from = Arrays.copyOf(from, capacity);
        to = Arrays.copyOf(to, capacity);
        times = Arrays.copyOf(times, capacity);
    }
}

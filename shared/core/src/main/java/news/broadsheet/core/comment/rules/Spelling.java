package news.broadsheet.core.comment.rules;

import java.util.Arrays;
import java.util.BitSet;

/** A text as folded code points with one gap before, between and after its words; each knows its place in the text. */
final class Spelling {

    private int[] symbols = new int[64];
    private int[] places = new int[64];
    private int[] ends = new int[64];
    private final BitSet disguised = new BitSet();
    private int length;

    Spelling() {
        put(Reading.GAP, 0, 0);
    }

    /** Letters for what they are. */
    static Spelling plain(String text, Signs signs) {
        Spelling spelling = new Spelling();
        int length = eachFolded(text, (written, folded, place, end) -> spelling.take(folded, place, end, signs));
        spelling.gap(length);
        return spelling;
    }

    /** @return number of code points of the text */
    static int eachFolded(String text, Taker taker) {
        int place = 0;
        int end = 0;
        for (int i = 0; i < text.length(); place = end) {
            Reference reference = Reference.at(text, i);
            int written = reference == null ? text.codePointAt(i) : reference.codePoint();
            i += reference == null ? Character.charCount(written) : reference.length();
            end = place + (reference == null ? 1 : reference.length());
            String folded = Folding.of(written);
            for (int k = 0; k < folded.length(); ) {
                int c = folded.codePointAt(k);
                k += Character.charCount(c);
                taker.take(written, c, place, end);
            }
        }
        return place;
    }

    void take(int c, int place, int end, Signs signs) {
        if (Folding.isWord(c)) {
            put(c, place, end);
        } else if (signs.has(c)) {
            gap(place);
            put(c, place, end);
            gap(place);
        } else {
            gap(place);
        }
    }

    void gap(int place) {
        if (symbols[length - 1] != Reading.GAP) {
            put(Reading.GAP, place, place);
        }
    }

    void put(int symbol, int place, int end) {
        if (length == symbols.length) {
            symbols = Arrays.copyOf(symbols, 2 * length);
            places = Arrays.copyOf(places, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
        symbols[length] = symbol;
        places[length] = place;
        ends[length] = end;
        length++;
    }

    void change(int i, int symbol) {
        symbols[i] = symbol;
    }

    /** {@link Sight} knows what is. */
    void disguise(int from, int to) {
        disguised.set(from, to);
    }

    void disguise(BitSet more) {
        disguised.or(more);
    }

    int length() {
        return length;
    }

    int symbol(int i) {
        return symbols[i];
    }

    int place(int i) {
        return places[i];
    }

    /** The code point after the last that it came from. */
    int end(int i) {
        return ends[i];
    }

    boolean isDisguised(int i) {
        return disguised.get(i);
    }

    @FunctionalInterface
    interface Taker {
        /** @param place the first code point of the text that it came from, {@code end} the one after the last */
        void take(int written, int folded, int place, int end);
    }
}

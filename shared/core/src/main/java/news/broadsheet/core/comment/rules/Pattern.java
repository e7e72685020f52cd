package news.broadsheet.core.comment.rules;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.List;

/**
 * What an entry of a list looks for in a {@link Reading}: symbols with a gap at each end where the word must begin or end
 * there, and how often each letter is repeated.
 *
 * @param entry as it stands in the list
 */
@SuppressWarnings("ArrayRecordComponent") // made here, handed to nobody who changes it
record Pattern(String entry, int[] symbols, byte[] times) {

    /** @param openStart whether letters may stand before it, {@code openEnd} after it */
    static Pattern of(String entry, Reading reading, boolean openStart, boolean openEnd) {
        int from = openStart || Folding.isUnspaced(reading.symbol(1)) ? 1 : 0;
        int last = reading.length() - 1;
        int to = openEnd || Folding.isUnspaced(reading.symbol(last - 1)) ? last : last + 1;
        int[] symbols = new int[to - from];
        byte[] times = new byte[to - from];
        for (int i = from; i < to; i++) {
            symbols[i - from] = reading.symbol(i);
            times[i - from] = reading.times(i);
        }
        return new Pattern(entry, symbols, times);
    }

    int length() {
        return symbols.length;
    }

    /** Equal for patterns that find the same. */
    List<Object> key() {
        return List.of(IntBuffer.wrap(symbols), ByteBuffer.wrap(times));
    }

    /** Whether the letters of a reading, the same by symbol, are repeated as often as they should be. */
    boolean stands(Reading reading, int first) {
        for (int i = 0; i < times.length; i++) {
            // At an open end the word goes on, maybe with the same letter: "as*" begins "asset".
            boolean open = (i == 0 || i == times.length - 1) && symbols[i] != Reading.GAP;
            if (!isEnough(times[i], reading.times(first + i), open)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEnough(byte wanted, byte written, boolean open) {
        return written == wanted || written == Reading.STRETCHED || (open && written > wanted);
    }
}

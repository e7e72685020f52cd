package news.broadsheet.ingest.page.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a page, which are sound UTF-8, and how far they are read. Marks of HTML are ASCII, so bytes are looked at, not characters. */
final class Source {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    final byte[] bytes;
    final int end;
    int at;
    /** Whether the text last read is ASCII. */
    boolean ascii;

    Source(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    /** As they stand, with no character reference resolved. */
    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** The same where all of it is known to be ASCII, or not. */
    String text(int from, int to, boolean ascii) {
        return new String(bytes, from, to - from, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    /** The byte at a place; 0, which no page has that is read here, behind the last. */
    byte peek(int place) {
        return place < end ? bytes[place] : 0;
    }

    /** The first place from here on that is no white space, as HTML has it. */
    int afterSpace(int from, int to) {
        int i = from;
        while (i < to && isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    boolean startsWith(String ascii, int place) {
        if (place + ascii.length() > end) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[place + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** @param lower a word in lower case, whatever case the page has it in */
    boolean startsWithWord(String lower, int place) {
        if (place + lower.length() > end) {
            return false;
        }
        for (int i = 0; i < lower.length(); i++) {
            if (folded(bytes[place + i]) != lower.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where a byte stands next. */
    int find(char wanted, int from) {
        int i = seek((byte) wanted, from);
        if (i == end) {
            throw new GivesUp("ends within markup");
        }
        return i;
    }

    /** Where a byte stands next, or the end; eight are looked at together (Hacker's Delight, 6-1). */
    int seek(byte wanted, int from) {
        long pattern = ONES * wanted;
        int i = from;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long zero = (long) EIGHT.get(bytes, i) ^ pattern;
            long found = (zero - ONES) & ~zero & HIGHS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < end && bytes[i] != wanted) {
            i++;
        }
        return i;
    }

    static boolean isSpace(byte b) {
        return WhiteSpace.is(b);
    }

    /** Whether a byte is none of a tag's or an attribute's name (13.2.5.8). */
    static boolean endsName(byte b) {
        return b == '>' || b == '/' || isSpace(b);
    }

    static boolean isLetter(byte b) {
        int lower = b | 0x20;
        return lower >= 'a' && lower <= 'z';
    }

    /** ASCII in lower case; all else as it is. */
    static int folded(byte b) {
        return b >= 'A' && b <= 'Z' ? b | 0x20 : b;
    }
}

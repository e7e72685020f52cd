package news.broadsheet.ingest.page.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes are sound UTF-8 (RFC 3629, section 4), without decoding them: eight at a time while they are ASCII. A
 * replacement character in a page counts as unsound: its text was broken before it came to us.
 */
public final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final int REPLACEMENT = 0xfffd;
    private static final int NONCHARACTER = 0xffff;

    private final byte[] bytes;
    private int at;
    private boolean sound = true;
    private boolean ascii = true;
    private boolean plain = true;

    private Utf8(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What was seen in bytes. */
    public static Utf8 of(byte[] bytes) {
        Utf8 seen = new Utf8(bytes);
        while (seen.sound && seen.at < bytes.length) {
            seen.skipAscii();
            seen.readOne();
        }
        return seen;
    }

    /** All of it is UTF-8, and nothing in it a replacement character. */
    public boolean isSound() {
        return sound;
    }

    /** All of it is ASCII. */
    public boolean isAscii() {
        return sound && ascii;
    }

    /** It is sound and has neither U+0000 nor U+FFFF, which parsers of HTML treat in ways of their own. */
    public boolean isPlain() {
        return sound && plain;
    }

    private void skipAscii() {
        int i = at;
        while (i + Long.BYTES <= bytes.length) {
            long eight = (long) EIGHT.get(bytes, i);
            if (((eight | (eight - ONES)) & HIGHS) != 0) {
                break;
            }
            i += Long.BYTES;
        }
        at = i;
    }

    private void readOne() {
        if (at == bytes.length) {
            return;
        }
        int lead = bytes[at++] & 0xff;
        if (lead < 0x80) {
            plain &= lead != 0;
            return;
        }
        ascii = false;
        if (lead >= 0xc2 && lead <= 0xdf) {
            follow(lead & 0x1f, 1, 0x80);
        } else if (lead >= 0xe0 && lead <= 0xef) {
            follow(lead & 0x0f, 2, 0x800);
        } else if (lead >= 0xf0 && lead <= 0xf4) {
            follow(lead & 0x07, 3, 0x10000);
        } else {
            sound = false;
        }
    }

    private void follow(int first, int count, int least) {
        int point = first;
        for (int i = 0; i < count; i++) {
            int next = at < bytes.length ? bytes[at++] : 0;
            sound &= next < -0x40;
            point = (point << 6) | (next & 0x3f);
        }
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        sound &= point >= least && point <= Character.MAX_CODE_POINT && !surrogate && point != REPLACEMENT;
        plain &= point != NONCHARACTER;
    }
}

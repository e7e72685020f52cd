package news.broadsheet.media.image;

/** Numbers and marks within bytes, in the order of networks (most significant first). */
final class Bytes {

    private Bytes() {}

    static int u8(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    static int u16(byte[] bytes, int at) {
        return (u8(bytes, at) << 8) | u8(bytes, at + 1);
    }

    static long u32(byte[] bytes, int at) {
        return ((long) u16(bytes, at) << 16) | u16(bytes, at + 2);
    }

    /** @param mark its characters are bytes (ISO 8859-1) */
    static boolean has(byte[] bytes, int at, String mark) {
        boolean same = at + mark.length() <= bytes.length;
        for (int i = 0; same && i < mark.length(); i++) {
            same = u8(bytes, at + i) == mark.charAt(i);
        }
        return same;
    }
}

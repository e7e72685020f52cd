package news.broadsheet.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import news.broadsheet.core.media.Refusal;

/**
 * A PNG without the chunks that are no part of its picture (W3C PNG, section 5): texts and profiles are compressed, and may
 * be made to fill any memory. The lengths of what is left are checked, since the JDK's reader believes them.
 */
final class PngChunks {

    private static final int SIGNATURE = 8;

    /** Length, name and checksum. */
    private static final int FRAME = 12;

    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    static byte[] plain(byte[] png) throws RefusedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        out.write(png, 0, SIGNATURE);
        int at = SIGNATURE;
        while (at + FRAME <= png.length) {
            long length = Bytes.u32(png, at);
            String name = new String(png, at + 4, 4, ISO_8859_1);
            if (length > png.length - at - FRAME) {
                throw new RefusedException(Refusal.BROKEN);
            }
            if (PICTURE.contains(name)) {
                out.write(png, at, (int) length + FRAME);
            }
            at += (int) length + FRAME;
        }
        return out.toByteArray();
    }
}

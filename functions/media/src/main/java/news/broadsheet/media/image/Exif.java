package news.broadsheet.media.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of Exif that is looked at: how the camera was held (CIPA DC-008, section 4.6.5.1, "Orientation"). */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    private Exif() {}

    /** @param from where the TIFF header stands; offsets count from there */
    static Turn turn(byte[] bytes, int from, int to) {
        ByteBuffer tiff = ByteBuffer.wrap(bytes, from, to - from).slice();
        if (tiff.limit() < 14) {
            return Turn.NONE;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xffffffffL;
        if (directory + 2 > tiff.limit()) {
            return Turn.NONE;
        }
        int entries = tiff.getShort((int) directory) & 0xffff;
        for (int i = 0, at = (int) directory + 2; i < entries && at + ENTRY <= tiff.limit(); i++, at += ENTRY) {
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION && tiff.getShort(at + 2) == SHORT) {
                return Turn.of(tiff.getShort(at + 8));
            }
        }
        return Turn.NONE;
    }
}

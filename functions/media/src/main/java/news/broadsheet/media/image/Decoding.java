package news.broadsheet.media.image;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import news.broadsheet.core.media.Refusal;

/**
 * Bytes that somebody sent, decoded: the size is read and judged before anything of that size is made, and of what moves the
 * first picture is taken. Larger ones are read with pixels left out, so that no more than some {@link #ENOUGH} are in memory.
 */
final class Decoding {

    /** The largest cameras' pictures; as 16-bit PNG with alpha it is 320 MB. */
    static final long MOST_PIXELS = 40_000_000;

    static final int LONGEST_SIDE = 20_000;

    /** Of a progressive JPEG, each of which goes over all of it; cameras and editors write some ten. */
    static final int MOST_SCANS = 32;

    /** From here on pixels are left out while reading, where twice the width wanted remains to be averaged. */
    private static final long ENOUGH = 16_000_000;

    private Decoding() {}

    /**
     * @param head of a JPEG; of any other kind one that says nothing
     * @param wanted width of the rendition
     */
    static Rows decode(Kind kind, byte[] bytes, JpegHead head, int wanted) throws IOException {
        return switch (kind) {
            case JPEG -> jpeg(bytes, head, wanted);
            case PNG -> read(reader("png"), PngChunks.plain(bytes), wanted, head);
            case GIF -> read(reader("gif"), bytes, wanted, head);
            case WEBP -> read(new WebPImageReaderSpi().createReaderInstance(null), bytes, wanted, head);
        };
    }

    /** A damaged profile is worse than none. */
    private static Rows jpeg(byte[] bytes, JpegHead head, int wanted) throws IOException {
        if (JpegHead.scans(bytes) > MOST_SCANS) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        try {
            return read(reader("jpeg"), JpegHead.plain(bytes, !head.isInks()), wanted, head);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return read(reader("jpeg"), JpegHead.plain(bytes, false), wanted, head);
        }
    }

    private static ImageReader reader(String format) {
        return ImageIO.getImageReadersByFormatName(format).next();
    }

    private static Rows read(ImageReader reader, byte[] bytes, int wanted, JpegHead head) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            judge(width, height);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(head.turn().swaps() ? height : width, (long) width * height, wanted);
            param.setSourceSubsampling(step, step, 0, 0);
            return head.isInks() ? new Rows.Inks(reader.readRaster(0, param), head) : Rows.of(reader.read(0, param));
        } finally {
            reader.dispose();
        }
    }

    private static void judge(int width, int height) throws RefusedException {
        if (width < 1 || height < 1) {
            throw new RefusedException(Refusal.BROKEN);
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
    }

    private static int step(int shownWidth, long pixels, int wanted) {
        int step = 1;
        while (pixels / step / step > ENOUGH && shownWidth / (step + 1) >= 2 * wanted) {
            step++;
        }
        return step;
    }
}

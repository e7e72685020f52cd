package news.broadsheet.media.image;

import com.luciad.imageio.webp.CompressionType;
import com.luciad.imageio.webp.WebPImageWriterSpi;
import com.luciad.imageio.webp.WebPWriteParam;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import news.broadsheet.core.media.Format;

/** Writes a rendition: the picture, and nothing that was known of it besides. */
final class Encoding {

    /** Both give photographs without visible loss at the size they are shown in. */
    private static final float WEBP_QUALITY = 0.78f;

    private static final float JPEG_QUALITY = 0.80f;

    /** For the rare picture that comes out too large for an answer. */
    private static final float COARSE = 0.35f;

    /** Lambda's answers are at most 6 MB, in base64 a third more than this. */
    static final int MOST_BYTES = 4_400_000;

    /** Of 0 to 6: half the time of the usual 4, for some 3 % more bytes. */
    private static final int WEBP_EFFORT = 3;

    private Encoding() {}

    static byte[] encode(Pixels picture, Format format) {
        byte[] usual = write(picture, format, format == Format.WEBP ? WEBP_QUALITY : JPEG_QUALITY);
        return usual.length <= MOST_BYTES ? usual : write(picture, format, COARSE);
    }

    private static byte[] write(Pixels picture, Format format, float quality) {
        ImageWriter writer = format == Format.WEBP
                ? new WebPImageWriterSpi().createWriterInstance(null)
                : ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(picture, format), null, null), param(writer, quality));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Pixels picture, Format format) {
        boolean opaque = picture.isOpaque();
        Pixels shown = opaque || format == Format.WEBP ? picture : picture.onWhite();
        int type = opaque || format == Format.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(shown.width(), shown.height(), type);
        image.getRaster().setDataElements(0, 0, shown.width(), shown.height(), shown.argb());
        return image;
    }

    private static ImageWriteParam param(ImageWriter writer, float quality) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (param instanceof WebPWriteParam webp) {
            webp.setCompressionType(CompressionType.Lossy);
            webp.setMethod(WEBP_EFFORT);
        } else {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        param.setCompressionQuality(quality);
        return param;
    }
}

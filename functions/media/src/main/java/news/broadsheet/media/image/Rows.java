package news.broadsheet.media.image;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** A decoded image row by row, in sRGB, whatever it was decoded to: so that never a second copy of all of it is made. */
interface Rows {

    int width();

    int height();

    /** Puts a row into {@code argb}, not multiplied by alpha. Rows are asked for in their order, each once. */
    void read(int y, int[] argb);

    static Rows of(BufferedImage image) {
        boolean gray = image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && image.getRaster().getNumBands() <= 2
                && !(image.getColorModel() instanceof IndexColorModel);
        return gray ? new Gray(image.getRaster()) : new Drawn(image);
    }

    /** Lets Java2D convert, some rows at a time: by its loops for each type, which is much faster than asking pixel by pixel. */
    final class Drawn implements Rows {

        private static final int BAND = 64;

        private final BufferedImage image;
        private final BufferedImage band;

        Drawn(BufferedImage image) {
            this.image = image;
            this.band = new BufferedImage(image.getWidth(), BAND, BufferedImage.TYPE_INT_ARGB);
        }

        @Override
        public int width() {
            return image.getWidth();
        }

        @Override
        public int height() {
            return image.getHeight();
        }

        @Override
        public void read(int y, int[] argb) {
            if (y % BAND == 0) {
                Graphics2D graphics = band.createGraphics();
                graphics.setComposite(AlphaComposite.Src);
                graphics.drawImage(image, 0, -y, null);
                graphics.dispose();
            }
            int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
            System.arraycopy(pixels, y % BAND * width(), argb, 0, width());
        }
    }

    /** Java takes gray for linear light and would brighten it; what files hold is as bent as sRGB, so it is taken as it is. */
    final class Gray implements Rows {

        private final Raster raster;
        private final int[] samples;
        private final int[] shifts;

        Gray(Raster raster) {
            this.raster = raster;
            this.samples = new int[raster.getWidth() * raster.getNumBands()];
            this.shifts = raster.getSampleModel().getSampleSize().clone();
            for (int i = 0; i < shifts.length; i++) {
                shifts[i] = Math.max(0, shifts[i] - 8);
            }
        }

        @Override
        public int width() {
            return raster.getWidth();
        }

        @Override
        public int height() {
            return raster.getHeight();
        }

        @Override
        public void read(int y, int[] argb) {
            raster.getPixels(0, y, width(), 1, samples);
            int bands = shifts.length;
            for (int x = 0; x < width(); x++) {
                int gray = samples[x * bands] >> shifts[0];
                int alpha = bands == 1 ? 0xff : samples[x * bands + 1] >> shifts[1];
                argb[x] = Pixels.argb(alpha, gray, gray, gray);
            }
        }
    }

    /** Four inks, or three differences of colour and black, as presses want them; without their profile, as browsers do. */
    final class Inks implements Rows {

        private final Raster raster;
        private final JpegHead head;
        private final int[] samples;

        Inks(Raster raster, JpegHead head) {
            this.raster = raster;
            this.head = head;
            this.samples = new int[raster.getWidth() * 4];
        }

        @Override
        public int width() {
            return raster.getWidth();
        }

        @Override
        public int height() {
            return raster.getHeight();
        }

        @Override
        public void read(int y, int[] argb) {
            raster.getPixels(0, y, width(), 1, samples);
            for (int x = 0; x < width(); x++) {
                argb[x] = head.isYcck() ? fromYcck(x * 4) : fromCmyk(samples[x * 4], x * 4);
            }
        }

        /** JFIF's conversion gives what the inks' bands would hold (Adobe Technical Note 5116, page 23). */
        private int fromYcck(int at) {
            float luma = samples[at];
            float blue = samples[at + 1] - 128;
            float red = samples[at + 2] - 128;
            samples[at + 1] = clamp(luma - 0.344136f * blue - 0.714136f * red);
            samples[at + 2] = clamp(luma + 1.772f * blue);
            return fromCmyk(clamp(luma + 1.402f * red), at);
        }

        /** Adobe's files hold what is left of white rather than inks. */
        private int fromCmyk(int first, int at) {
            int black = paper(samples[at + 3]);
            return Pixels.argb(
                    0xff,
                    paper(first) * black / 255,
                    paper(samples[at + 1]) * black / 255,
                    paper(samples[at + 2]) * black / 255);
        }

        private int paper(int ink) {
            return head.adobe() ? ink : 255 - ink;
        }

        private static int clamp(float value) {
            return Math.clamp(Math.round(value), 0, 255);
        }
    }
}

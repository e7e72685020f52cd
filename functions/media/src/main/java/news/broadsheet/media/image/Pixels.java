package news.broadsheet.media.image;

/**
 * A picture in its final size.
 *
 * @param argb row by row, not multiplied by alpha
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Pixels(int width, int height, int[] argb) {

    static int argb(int alpha, int red, int green, int blue) {
        return (alpha << 24) | (red << 16) | (green << 8) | blue;
    }

    boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xff) {
                return false;
            }
        }
        return true;
    }

    /** As it looks on white paper. */
    Pixels onWhite() {
        int[] opaque = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            int white = 255 - alpha;
            opaque[i] = argb(
                    0xff,
                    mix((argb[i] >> 16) & 0xff, alpha, white),
                    mix((argb[i] >> 8) & 0xff, alpha, white),
                    mix(argb[i] & 0xff, alpha, white));
        }
        return new Pixels(width, height, opaque);
    }

    private static int mix(int colour, int alpha, int white) {
        return (colour * alpha + 255 * white + 127) / 255;
    }
}

package news.broadsheet.media.image;

import java.util.Arrays;

/**
 * Makes a picture smaller by the average of the area that each of its new pixels covers, weighted by alpha: nothing flickers,
 * nothing rings, and each pixel is looked at once. It never makes one larger.
 */
final class Scaling {

    /** Sums of alpha, and of red, green and blue times alpha. */
    private static final int SUMS = 4;

    /** What sums of fractions may be off by. */
    private static final double CLOSE = 1e-6;

    private final Rows rows;
    private final int width;
    private final int height;
    private final float[] line;
    private final float[] area;
    private final int[] argb;

    private Scaling(Rows rows, int width, int height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.line = new float[width * SUMS];
        this.area = new float[width * SUMS];
        this.argb = new int[width * height];
    }

    /**
     * @param width at most that of the rows
     * @param height likewise
     */
    static Pixels scale(Rows rows, int width, int height) {
        return new Scaling(rows, width, height).run();
    }

    private Pixels run() {
        int[] row = new int[rows.width()];
        double step = (double) height / rows.height();
        int target = 0;
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            across(row);
            double end = (y + 1) * step;
            add((float) (Math.min(end, target + 1) - y * step));
            if (end >= target + 1 - CLOSE && target < height) {
                finish(target++);
                if (end - target > CLOSE) {
                    add((float) (end - target));
                }
            }
        }
        return new Pixels(width, height, argb);
    }

    /** One row of pixels as one line of sums. */
    private void across(int[] row) {
        Arrays.fill(line, 0);
        double step = (double) width / row.length;
        for (int x = 0; x < row.length; x++) {
            double start = x * step;
            int target = (int) (start + CLOSE);
            double over = start + step - (target + 1);
            int pixel = row[x];
            if (over > CLOSE && target + 1 < width) {
                sum(target * SUMS, pixel, (float) (step - over));
                sum((target + 1) * SUMS, pixel, (float) over);
            } else {
                sum(target * SUMS, pixel, (float) step);
            }
        }
    }

    private void sum(int at, int pixel, float share) {
        float alpha = (pixel >>> 24) * share;
        line[at] += alpha;
        line[at + 1] += alpha * ((pixel >> 16) & 0xff);
        line[at + 2] += alpha * ((pixel >> 8) & 0xff);
        line[at + 3] += alpha * (pixel & 0xff);
    }

    private void add(float share) {
        for (int i = 0; i < area.length; i++) {
            area[i] += line[i] * share;
        }
    }

    private void finish(int y) {
        for (int x = 0; x < width; x++) {
            int at = x * SUMS;
            float alpha = area[at];
            argb[y * width + x] = Pixels.argb(
                    level(alpha),
                    level(area[at + 1] / alpha),
                    level(area[at + 2] / alpha),
                    level(area[at + 3] / alpha));
        }
        Arrays.fill(area, 0);
    }

    /** Where there is no alpha there is no colour: not a number is rounded to 0. */
    private static int level(float value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}

package news.broadsheet.local.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws a landscape that belongs to a name: the same name, the same picture. */
final class Picture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 675;
    private static final int LAYERS = 4;

    private Picture() {}

    static byte[] jpeg(String name) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw(pen, new Random(name.hashCode()));
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.setUseCache(false);
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void draw(Graphics2D pen, Random random) {
        float hue = random.nextFloat();
        Color high = Color.getHSBColor(hue, 0.45f, 0.75f);
        Color low = Color.getHSBColor(hue + 0.12f, 0.25f, 0.98f);
        pen.setPaint(new GradientPaint(0, 0, high, 0, HEIGHT * 0.7f, low));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        double size = 60 + random.nextInt(90);
        pen.setPaint(new Color(255, 250, 225, 210));
        pen.fill(new Ellipse2D.Double(100 + random.nextInt(WIDTH - 300), 60 + random.nextInt(180), size, size));
        for (int layer = 0; layer < LAYERS; layer++) {
            pen.setPaint(Color.getHSBColor(hue + 0.5f + 0.03f * layer, 0.35f, 0.62f - 0.14f * layer));
            pen.fill(hills(random, HEIGHT * (0.45 + 0.13 * layer)));
        }
    }

    private static Path2D hills(Random random, double level) {
        Path2D path = new Path2D.Double();
        double wave = 120 + random.nextInt(260);
        double swing = 18 + random.nextInt(40);
        double shift = random.nextDouble() * Math.PI * 2;
        path.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 12) {
            double y = level + swing * StrictMath.sin(x / wave + shift) + swing / 3 * StrictMath.sin(x / 37.0 + shift);
            path.lineTo(x, y);
        }
        path.lineTo(WIDTH, HEIGHT);
        path.closePath();
        return path;
    }
}

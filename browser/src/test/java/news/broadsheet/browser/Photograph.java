package news.broadsheet.browser;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture that could be a photograph of the sea. */
final class Photograph {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private Photograph() {}

    static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D sea = image.createGraphics();
        sea.setPaint(new GradientPaint(0, 0, new Color(0xE8C9A0), 0, HEIGHT, new Color(0x1F4E66)));
        sea.fillRect(0, 0, WIDTH, HEIGHT);
        sea.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }
}

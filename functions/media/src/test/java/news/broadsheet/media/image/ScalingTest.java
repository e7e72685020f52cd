package news.broadsheet.media.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalingTest {

    private static Pixels scale(BufferedImage image, int width, int height) {
        return Scaling.scale(Rows.of(image), width, height);
    }

    @Test
    void aPixelIsTheAverageOfWhatItCovers() {
        BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, 0x90ff);
        Pixels half = scale(image, 2, 2);
        // A quarter of the middle in each of four, which are two and a quarter pixels large.
        assertThat(half.argb()).containsOnly(0xff00101c);
    }

    @Test
    void theSameSizeIsTheSamePicture() {
        BufferedImage image = new BufferedImage(67, 131, BufferedImage.TYPE_INT_ARGB);
        int[] pixels =
                new Random(3).ints(67 * 131).map(pixel -> pixel | 0xff000000).toArray();
        image.setRGB(0, 0, 67, 131, pixels, 0, 67);
        assertThat(scale(image, 67, 131).argb()).isEqualTo(pixels);
    }

    @Test
    void whatCannotBeSeenHasNoColour() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00ff0000);
        image.setRGB(1, 0, 0xff0000ff);
        assertThat(scale(image, 1, 1).argb()).containsExactly(0x800000ff);
    }

    @Test
    void everySizeIsFilledEvenly() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int width = 1 + random.nextInt(300);
            int height = 1 + random.nextInt(300);
            Pixels scaled = scale(
                    Drawings.plain(BufferedImage.TYPE_3BYTE_BGR, width, height, 0xff336699),
                    1 + random.nextInt(width),
                    1 + random.nextInt(height));
            assertThat(scaled.argb()).containsOnly(0xff336699);
        }
    }
}

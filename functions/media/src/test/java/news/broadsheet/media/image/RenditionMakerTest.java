package news.broadsheet.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import news.broadsheet.core.media.Format;
import news.broadsheet.media.image.Made.Rendition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionMakerTest {

    /** Lossy formats and four corners of colour. */
    private static final int ABOUT = 40;

    private static byte[] bytes(byte[] original, int width, Format format) {
        Made made = RenditionMaker.make(original, width, format);
        assertThat(made).isInstanceOf(Rendition.class);
        return ((Rendition) made).bytes();
    }

    private static BufferedImage made(byte[] original, int width, Format format) {
        return Drawings.read(bytes(original, width, format));
    }

    private static void assertColor(BufferedImage image, double x, double y, Color expected) {
        Color color = new Color(image.getRGB((int) (image.getWidth() * x), (int) (image.getHeight() * y)));
        assertThat(Math.abs(color.getRed() - expected.getRed())
                        + Math.abs(color.getGreen() - expected.getGreen())
                        + Math.abs(color.getBlue() - expected.getBlue()))
                .as(color + " instead of " + expected)
                .isLessThan(ABOUT);
    }

    private static void assertFields(BufferedImage image, Color... clockwiseFromTopLeft) {
        assertColor(image, .25, .25, clockwiseFromTopLeft[0]);
        assertColor(image, .75, .25, clockwiseFromTopLeft[1]);
        assertColor(image, .75, .75, clockwiseFromTopLeft[2]);
        assertColor(image, .25, .75, clockwiseFromTopLeft[3]);
    }

    @Nested
    class Size {

        @ParameterizedTest
        @EnumSource(Kind.class)
        void everyKindBecomesARenditionOfTheWidthAskedFor(Kind kind) {
            byte[] original = Drawings.file(Drawings.fields(900, 600), kind);
            for (Format format : Format.values()) {
                BufferedImage image = made(original, 320, format);
                assertThat(image.getWidth()).isEqualTo(320);
                assertThat(image.getHeight()).isEqualTo(213);
                assertFields(image, Color.RED, Color.GREEN, Color.YELLOW, Color.BLUE);
            }
        }

        @Test
        void aNarrowPictureKeepsItsWidth() {
            BufferedImage image = made(Drawings.file(Drawings.fields(200, 100), Kind.PNG), 640, Format.WEBP);
            assertThat(image.getWidth()).isEqualTo(200);
            assertThat(image.getHeight()).isEqualTo(100);
        }

        @ParameterizedTest
        @CsvSource({"1,1", "1,500", "500,1", "17,3", "3,17"})
        void oddSizesDoNotVanish(int width, int height) {
            for (Kind kind : Kind.values()) {
                BufferedImage image = made(Drawings.file(Drawings.fields(width, height), kind), 160, Format.JPEG);
                assertThat(image.getWidth()).isBetween(1, 160);
                assertThat(image.getHeight()).isBetween(1, 500);
            }
        }

        @Test
        void whatIsVeryTallBecomesNarrower() {
            BufferedImage image = made(Drawings.file(Drawings.fields(400, 16_000), Kind.PNG), 320, Format.WEBP);
            assertThat(image.getHeight()).isEqualTo(RenditionMaker.TALLEST);
            assertThat(image.getWidth()).isEqualTo(200);
        }

        @ParameterizedTest
        @EnumSource(names = {"JPEG", "PNG", "WEBP"})
        void aHugePictureIsReadWithPixelsLeftOutAndLooksTheSame(Kind kind) {
            byte[] original = Drawings.file(Drawings.fields(6_000, 4_500), kind);
            BufferedImage image = made(original, 640, Format.JPEG);
            assertThat(image.getWidth()).isEqualTo(640);
            assertThat(image.getHeight()).isEqualTo(480);
            assertFields(image, Color.RED, Color.GREEN, Color.YELLOW, Color.BLUE);
        }

        @Test
        void noiseThatNoAnswerCouldCarryIsMadeCoarse() {
            Random random = new Random(5);
            BufferedImage noise = new BufferedImage(1_600, 6_000, BufferedImage.TYPE_INT_RGB);
            noise.getRaster()
                    .setDataElements(
                            0, 0, 1_600, 6_000, random.ints(1_600 * 6_000).toArray());
            byte[] original = Drawings.file(noise, Kind.JPEG);
            assertThat(bytes(original, 1_600, Format.WEBP)).hasSizeLessThan(Encoding.MOST_BYTES);
        }
    }

    @Nested
    class Looks {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
        void aPictureStandsAsItsCameraWasHeld(int orientation) {
            byte[] jpeg = Drawings.file(Drawings.fields(400, 200), Kind.JPEG);
            BufferedImage image = made(Drawings.with(jpeg, 0xe1, Drawings.exif(orientation)), 160, Format.WEBP);
            Color[] expected = switch (orientation) {
                case 1 -> new Color[] {Color.RED, Color.GREEN, Color.YELLOW, Color.BLUE};
                case 2 -> new Color[] {Color.GREEN, Color.RED, Color.BLUE, Color.YELLOW};
                case 3 -> new Color[] {Color.YELLOW, Color.BLUE, Color.RED, Color.GREEN};
                case 4 -> new Color[] {Color.BLUE, Color.YELLOW, Color.GREEN, Color.RED};
                case 5 -> new Color[] {Color.RED, Color.BLUE, Color.YELLOW, Color.GREEN};
                case 6 -> new Color[] {Color.BLUE, Color.RED, Color.GREEN, Color.YELLOW};
                case 7 -> new Color[] {Color.YELLOW, Color.GREEN, Color.RED, Color.BLUE};
                default -> new Color[] {Color.GREEN, Color.YELLOW, Color.BLUE, Color.RED};
            };
            assertThat(image.getWidth()).isEqualTo(160);
            assertThat(image.getHeight()).isEqualTo(orientation < 5 ? 80 : 320);
            assertFields(image, expected);
        }

        @Test
        void nothingButThePictureGoesOut() {
            byte[] jpeg = Drawings.with(
                    Drawings.file(Drawings.fields(400, 200), Kind.JPEG), 0xfe, "Secret comment".getBytes(ISO_8859_1));
            byte[] original = Drawings.with(jpeg, 0xe1, Drawings.exif(1));
            for (Format format : Format.values()) {
                assertThat(new String(bytes(original, 640, format), ISO_8859_1))
                        .doesNotContain("Exif", "EXIF", "Secret");
            }
        }

        @Test
        void whatIsTransparentIsWhiteInAJpegAndStaysSoInWebp() {
            byte[] png = Drawings.file(Drawings.plain(BufferedImage.TYPE_INT_ARGB, 300, 300, 0x00ff0000), Kind.PNG);
            assertColor(made(png, 160, Format.JPEG), .5, .5, Color.WHITE);
            assertThat(made(png, 160, Format.WEBP).getRGB(80, 80) >>> 24).isZero();
        }

        @ParameterizedTest
        @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
        void grayIsNotBrightened(int type) {
            BufferedImage gray = new BufferedImage(300, 300, type);
            int half = type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 << 8;
            for (int i = 0; i < 90_000; i++) {
                gray.getRaster().setSample(i % 300, i / 300, 0, half);
            }
            assertColor(made(Drawings.file(gray, Kind.PNG), 160, Format.JPEG), .5, .5, new Color(100, 100, 100));
        }

        /** Adobe's files are upside down, and may hold differences of colour. */
        @Test
        void inksOfPressesBecomeColoursOfScreens() {
            byte[] orange = Drawings.inks(300, 200, 0, 100, 255, 0);
            assertColor(made(orange, 160, Format.JPEG), .5, .5, new Color(255, 155, 0));

            byte[] adobe = Drawings.with(Drawings.inks(300, 200, 255, 155, 0, 255), 0xee, Drawings.adobe(0));
            assertColor(made(adobe, 160, Format.WEBP), .5, .5, new Color(255, 155, 0));

            byte[] ycck = Drawings.with(Drawings.inks(300, 200, 76, 85, 255, 255), 0xee, Drawings.adobe(2));
            assertColor(made(ycck, 160, Format.WEBP), .5, .5, Color.RED);
        }

        @Test
        void aProfileSaysWhatColoursMeanAndADamagedOneNothing() {
            byte[] jpeg = Drawings.file(Drawings.fields(400, 200), Kind.JPEG);
            byte[] good = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
            byte[] bad = good.clone();
            new Random(7).nextBytes(bad);
            for (byte[] profile : new byte[][] {good, bad, new byte[3]}) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                content.writeBytes("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1));
                content.writeBytes(profile);
                BufferedImage image = made(Drawings.with(jpeg, 0xe2, content.toByteArray()), 160, Format.JPEG);
                assertFields(image, Color.RED, Color.GREEN, Color.YELLOW, Color.BLUE);
            }
        }

        @Test
        void aHeadThatTheReaderWouldStumbleOverIsMadePlain() {
            byte[] jpeg = Drawings.file(Drawings.fields(400, 200), Kind.JPEG);
            byte[] preview = "JFIF\0\1\2\0\0\1\0\1\7\7short".getBytes(ISO_8859_1);
            assertThat(made(Drawings.with(jpeg, 0xe0, preview), 160, Format.JPEG)
                            .getWidth())
                    .isEqualTo(160);
        }

        @Test
        void ofWhatMovesTheFirstPictureIsTaken() {
            byte[] gif = Drawings.file(Drawings.fields(300, 200), Kind.GIF);
            assertFields(made(gif, 160, Format.WEBP), Color.RED, Color.GREEN, Color.YELLOW, Color.BLUE);
        }
    }
}

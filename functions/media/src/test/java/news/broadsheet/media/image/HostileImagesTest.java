package news.broadsheet.media.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import news.broadsheet.core.media.Format;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.media.image.Made.Refused;
import news.broadsheet.media.image.Made.Rendition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that want something else than to be a picture: never anything but a rendition or a refusal. */
class HostileImagesTest {

    private static Made make(byte[] bytes) {
        return RenditionMaker.make(bytes, 160, Format.WEBP);
    }

    private static void assertRefused(byte[] bytes, Refusal why) {
        assertThat(make(bytes)).isEqualTo(new Refused(why));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GIF",
                "<!doctype html><title>ferry.jpg</title>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "\0\0\0 ftypavif\0\0\0\0",
                "RIFF\0\0\0\0AVI LIST",
                "II*\0",
                "BM",
                "%!PS-Adobe-3.0",
                "%PDF-1.7"
            })
    void whatIsNoPictureOfAKindThatIsReadIsRefused(String beginning) {
        assertRefused(beginning.getBytes(ISO_8859_1), Refusal.NO_IMAGE);
        assertRefused((beginning + "\0".repeat(300)).getBytes(ISO_8859_1), Refusal.NO_IMAGE);
    }

    @ParameterizedTest
    @CsvSource({"100000,100000", "30000,1", "1,30000", "20000,20000", "8000,8000", "2147483647,2147483647"})
    void aSizeThatIsTooLargeIsRefusedBeforeAnythingIsMadeOfIt(int width, int height) {
        byte[] content = Drawings.deflated(new byte[1_000]);
        assertRefused(Drawings.png(Drawings.head(width, height), Drawings.chunk("IDAT", content)), Refusal.TOO_LARGE);
    }

    @Test
    void noPixelsAreNoPicture() {
        assertRefused(Drawings.png(Drawings.head(0, 10), Drawings.chunk("IDAT", new byte[0])), Refusal.BROKEN);
        byte[] gif = Drawings.file(Drawings.fields(10, 10), Kind.GIF);
        int frame = new String(gif, ISO_8859_1).indexOf(",\0\0\0\0\n\0\n\0");
        gif[frame + 5] = 0;
        assertRefused(gif, Refusal.BROKEN);
    }

    @Test
    void aGifWhoseFrameIsLargerThanAllowedIsRefused() {
        byte[] gif = Drawings.file(Drawings.fields(10, 10), Kind.GIF);
        int frame = new String(gif, ISO_8859_1).indexOf(",\0\0\0\0\n\0\n\0");
        Arrays.fill(gif, frame + 5, frame + 9, (byte) 0xff);
        assertRefused(gif, Refusal.TOO_LARGE);
    }

    @Test
    void theLargestPictureThatIsAllowedIsMadeOfAFewBytes() {
        byte[] rows = Drawings.deflated(new byte[20_001 * 2_000]);
        assertThat(rows).hasSizeLessThan(60_000);
        byte[] png = Drawings.png(
                Drawings.head(20_000, 2_000), Drawings.chunk("IDAT", rows), Drawings.chunk("IEND", new byte[0]));
        assertThat(make(png)).isInstanceOf(Rendition.class);
    }

    /** A text that unpacks to 200 MB; the JDK's reader stops at some size, and here it does not begin. */
    @Test
    void aTextThatIsABombIsNotOpened() {
        byte[] text = Drawings.deflated(new byte[200_000_000]);
        byte[] content = ByteBuffer.allocate(text.length + 4)
                .put("a\0\0".getBytes(ISO_8859_1))
                .put(text)
                .array();
        byte[] png = Drawings.png(
                Drawings.head(10, 10),
                Drawings.chunk("zTXt", content),
                Drawings.chunk("iCCP", content),
                Drawings.chunk("IDAT", Drawings.deflated(new byte[11 * 10])),
                Drawings.chunk("IEND", new byte[0]));
        assertThat(make(png)).isInstanceOf(Rendition.class);
    }

    @Test
    void aChunkThatSaysItIsLongerThanTheFileIsNotBelieved() {
        byte[] png = Drawings.file(Drawings.fields(300, 200), Kind.PNG);
        int at = new String(png, ISO_8859_1).indexOf("IDAT") - 4;
        ByteBuffer.wrap(png).putInt(at, Integer.MAX_VALUE);
        assertRefused(png, Refusal.BROKEN);
        ByteBuffer.wrap(png).putInt(at, -1);
        assertRefused(png, Refusal.BROKEN);
    }

    @Test
    void aJpegThatIsGoneOverAgainAndAgainIsRefused() {
        byte[] jpeg = Drawings.file(Drawings.fields(300, 200), Kind.JPEG);
        byte[] scan = {(byte) 0xff, (byte) 0xda, 0, 2};
        int end = jpeg.length - 2;
        byte[] scans = Arrays.copyOf(jpeg, end + scan.length * Decoding.MOST_SCANS);
        for (int i = end; i < scans.length; i += scan.length) {
            System.arraycopy(scan, 0, scans, i, scan.length);
        }
        assertRefused(scans, Refusal.TOO_LARGE);
        assertThat(JpegHead.scans(jpeg)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsCutOffAnywhereIsARenditionOrARefusal(Kind kind) {
        byte[] whole = Drawings.file(Drawings.fields(300, 200), kind);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
            assertThat(make(Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void bytesChangedAnywhereMakeARenditionOrARefusal(Kind kind) {
        Random random = new Random(kind.name().length());
        byte[] whole = Drawings.file(Drawings.fields(60, 40), kind);
        int made = 0;
        for (int round = 0; round < 1_500; round++) {
            byte[] changed = whole.clone();
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                // The head decides most: half of the changes go there.
                int within = random.nextBoolean() ? Math.min(whole.length, 120) : whole.length;
                changed[random.nextInt(within)] = (byte) random.nextInt(256);
            }
            made += make(changed) instanceof Rendition ? 1 : 0;
        }
        assertThat(made).isBetween(1, 1_500);
    }

    @Test
    void headsOfExifInAnyShapeTurnNothingWrong() {
        Random random = new Random(99);
        byte[] jpeg = Drawings.file(Drawings.fields(60, 40), Kind.JPEG);
        for (int round = 0; round < 1_000; round++) {
            byte[] exif = Drawings.exif(random.nextInt(70_000));
            for (int i = 0; i < 3; i++) {
                exif[6 + random.nextInt(30)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(exif, 6 + random.nextInt(40));
            assertThat(make(Drawings.with(jpeg, 0xe1, round % 2 == 0 ? exif : cut)))
                    .isInstanceOf(Rendition.class);
        }
    }
}

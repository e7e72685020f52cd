package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.media.Format;
import news.broadsheet.core.media.ImageShelf;
import news.broadsheet.core.media.ImageShelf.Refused;
import news.broadsheet.core.media.MediaLink;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.testkit.Samples;
import org.junit.jupiter.api.Test;

/** What every {@link ImageShelf} promises. */
public abstract class ImageShelfContract {

    private static final ArticleId BRIDGE = Samples.article("bridge").id();
    private static final String IMAGE = "https://daily.example/pictures/bridge.jpg?w=1&q=%20";
    private static final String OTHER = "https://daily.example/pictures/harbour.jpg";

    /** The same one throughout a test, empty at first. */
    protected abstract ImageShelf shelf();

    private static MediaLink link(int width, Format format) {
        return new MediaLink(BRIDGE, width, format, IMAGE);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    @Test
    void whatWasNeverKeptIsNotThere() {
        assertThat(shelf().rendition(link(640, Format.WEBP))).isEmpty();
        assertThat(shelf().original(IMAGE)).isEmpty();
        assertThat(shelf().refused(IMAGE)).isEmpty();
    }

    @Test
    void anOriginalComesBackByItsUrlAlone() {
        byte[] large = noise(3 * 1024 * 1024);
        shelf().keepOriginal(IMAGE, large);
        assertThat(shelf().original(IMAGE)).hasValue(large);
        assertThat(shelf().original(OTHER)).isEmpty();
        assertThat(shelf().original(IMAGE + "#")).isEmpty();
        assertThat(shelf().rendition(link(640, Format.WEBP))).isEmpty();
    }

    @Test
    void eachWidthAndFormatIsARenditionOfItsOwn() {
        shelf().keepRendition(link(640, Format.WEBP), noise(1));
        shelf().keepRendition(link(640, Format.JPEG), noise(2));
        shelf().keepRendition(link(320, Format.WEBP), noise(3));
        assertThat(shelf().rendition(link(640, Format.WEBP))).hasValue(noise(1));
        assertThat(shelf().rendition(link(640, Format.JPEG))).hasValue(noise(2));
        assertThat(shelf().rendition(link(320, Format.WEBP))).hasValue(noise(3));
        assertThat(shelf().rendition(link(320, Format.JPEG))).isEmpty();
        assertThat(shelf().original(IMAGE)).isEmpty();
    }

    @Test
    void articlesWithOnePictureShareIt() {
        shelf().keepRendition(link(640, Format.WEBP), noise(9));
        MediaLink elsewhere = new MediaLink(Samples.article("harbour").id(), 640, Format.WEBP, IMAGE);
        assertThat(shelf().rendition(elsewhere)).hasValue(noise(9));
        assertThat(shelf().rendition(new MediaLink(BRIDGE, 640, Format.WEBP, OTHER)))
                .isEmpty();
    }

    @Test
    void whatIsKeptAgainReplacesWhatWas() {
        shelf().keepOriginal(IMAGE, noise(5));
        shelf().keepOriginal(IMAGE, noise(4));
        assertThat(shelf().original(IMAGE)).hasValue(noise(4));
    }

    @Test
    void aRefusalTellsWhenAndWhy() {
        for (Refusal why : Refusal.values()) {
            shelf().keepRefused(IMAGE, new Refused(why, NOW));
            assertThat(shelf().refused(IMAGE)).contains(new Refused(why, NOW));
        }
        assertThat(shelf().refused(OTHER)).isEmpty();
        assertThat(shelf().original(IMAGE)).isEmpty();
    }

    @Test
    void aRefusalHoldsForItsTime() {
        Refused late = new Refused(Refusal.LATE, NOW);
        assertThat(late.holds(NOW.plusSeconds(59))).isTrue();
        assertThat(late.holds(NOW.plusSeconds(60))).isFalse();
    }
}

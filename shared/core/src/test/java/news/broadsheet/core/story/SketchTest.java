package news.broadsheet.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SketchTest {

    private static final List<CopyCounts.Text> ARTICLES = new WrittenNews(11).articles(30, 4);

    @Test
    void theSameTextMakesTheSameSketchAndAnotherTextAnother() {
        for (CopyCounts.Text article : ARTICLES) {
            assertThat(article.sketch()).isEqualTo(article.sketch()).hasSameHashCodeAs(article.sketch());
        }
        assertThat(ARTICLES.stream().map(CopyCounts.Text::sketch).distinct()).hasSameSizeAs(ARTICLES);
    }

    @Test
    void theHashesAreTheSameForEver() {
        Sketch sketch = Sketch.of("Storm reaches the coast", "Thousands left their houses in 12 towns.");
        assertThat(sketch.bytes())
                .asHexString()
                .isEqualTo("0100000000000000073A46335198FC7CF3F38F2561A381A8B30916F6E583");
    }

    @Test
    void whatIsStoredIsReadAgain() {
        for (CopyCounts.Text article : ARTICLES) {
            byte[] bytes = article.sketch().bytes();
            assertThat(bytes).hasSizeLessThanOrEqualTo(400);
            assertThat(Sketch.read(bytes)).isEqualTo(article.sketch());
        }
        assertThat(Sketch.read(Sketch.NONE.bytes())).isEqualTo(Sketch.NONE);
        Sketch headline = Sketch.of("A headline of more than five words", "");
        assertThat(Sketch.read(headline.bytes())).isEqualTo(headline).isNotEqualTo(Sketch.NONE);
    }

    @Test
    void anotherVersionIsNotCompared() {
        byte[] bytes = ARTICLES.getFirst().sketch().bytes();
        bytes[0]++;
        assertThat(Sketch.read(bytes)).isEqualTo(Sketch.NONE);
        assertThat(Sketch.read(new byte[0])).isEqualTo(Sketch.NONE);
    }

    @Test
    void whatWasNeverWrittenIsRefused() {
        byte[] bytes = ARTICLES.getFirst().sketch().bytes();
        assertThatThrownBy(() -> Sketch.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sketch.read(Arrays.copyOf(bytes, bytes.length - 3)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sketch.read(Arrays.copyOf(bytes, bytes.length + 300)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Sketch.read(new byte[] {1, 0})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTextIsACopyOfItselfAndTheOrderOfTheTwoDoesNotMatter() {
        for (CopyCounts.Text article : ARTICLES) {
            assertThat(Copies.share(article.sketch(), article.sketch())).isEqualTo(1);
            Sketch other = ARTICLES.getFirst().sketch();
            assertThat(article.sketch().common(other)).isEqualTo(other.common(article.sketch()));
        }
    }

    @Test
    void textsWithoutWordsAreLikeNothing() {
        for (String empty : List.of("", " ", "\n\n", "...", "\u200b\ufeff", "a b c")) {
            Sketch sketch = Sketch.of(empty, empty);
            assertThat(Copies.share(sketch, sketch)).isZero();
            assertThat(Copies.share(sketch, ARTICLES.getFirst().sketch())).isZero();
        }
        assertThat(Copies.share(Sketch.NONE, Sketch.NONE)).isZero();
    }

    @Test
    void theShareIsNearWhatTheTextsShare() {
        String own = distinctWords(0, 400);
        for (int percent = 50; percent <= 100; percent += 10) {
            int kept = 4 * percent;
            Sketch cut = Sketch.of("", distinctWords(0, kept));
            assertThat(Sketch.of("", own).common(cut).share()).isEqualTo(1);
            Sketch mixed = Sketch.of("", distinctWords(400 - kept, 800 - kept));
            assertThat(Sketch.of("", own).common(mixed).share()).isCloseTo(percent / 100.0, within(0.1));
        }
    }

    @Test
    void scriptsWithoutSpacesAreComparedToo() {
        String told = "台風が沖縄本島に接近し、気象庁は土砂災害や高潮に厳重な警戒を呼びかけている。那覇空港では多くの便が欠航した。";
        String other = "国会は来年度予算案を可決し、首相は記者会見で物価対策を急ぐ考えを示した。野党は財源が不透明だと批判している。";
        assertThat(Copies.share(Sketch.of("", told), Sketch.of("", "速報 " + told)))
                .isGreaterThan(0.9);
        assertThat(Copies.share(Sketch.of("", told), Sketch.of("", other))).isZero();
    }

    @Test
    void hostileTextsAreReadInBoundedTimeAndSize() {
        Random random = new Random(5);
        String anything = random.ints(1_000_000, 0, 0x10FFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String halves = random.ints(1_000_000, 0xD800, 0xE000)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        for (String hostile : List.of(
                anything,
                halves,
                "x".repeat(1_000_000),
                "word ".repeat(200_000),
                distinctWords(0, 150_000),
                "a\u0301\u0308".repeat(300_000),
                "\uFB03 \u2460 ".repeat(200_000))) {
            Sketch sketch = Sketch.of(hostile, hostile);
            assertThat(sketch.bytes()).hasSizeLessThanOrEqualTo(400);
            assertThat(Sketch.read(sketch.bytes())).isEqualTo(sketch);
        }
    }

    private static String distinctWords(int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(i -> "word" + i)
                .collect(Collectors.joining(" "));
    }
}

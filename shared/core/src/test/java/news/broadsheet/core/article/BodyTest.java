package news.broadsheet.core.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BodyTest {

    @Test
    void textComesFromEveryBlockThatCarriesText() {
        Body body = new Body(List.of(
                new Block.Heading(2, RichText.plain("Bridge")),
                new Block.Paragraph(new RichText(List.of(
                        Span.plain("It "), new Span("opens", Set.of(Span.Mark.STRONG), null), Span.plain(".")))),
                new Block.Image(Picture.of("https://example.org/a.jpg")),
                new Block.Quote(List.of(RichText.plain("At last")), "A reader"),
                new Block.Listing(false, List.of(RichText.plain("one"), RichText.plain("two"))),
                new Block.Table(true, List.of(List.of(RichText.plain("Year"), RichText.plain("Cost")))),
                new Block.Gallery(List.of(captioned("caption"), captioned("caption"))),
                new Block.AudioTeaser(new Audio("Listen", null, "https://example.org/a.mp3", null)),
                new Block.Correction(List.of(RichText.plain("It opens on Monday."))),
                new Block.Rule()));
        assertThat(body.text()).isEqualTo("Bridge\nIt opens.\nAt last\none\ntwo\nYear\nCost\nIt opens on Monday.");
    }

    @Test
    void readingTimeIsNeverZeroWhereThereIsText() {
        assertThat(Body.EMPTY.readingMinutes()).isZero();
        assertThat(paragraph("One word").readingMinutes()).isEqualTo(1);
        assertThat(paragraph("word ".repeat(238 * 4)).readingMinutes()).isEqualTo(4);
    }

    @Test
    void theFirstVideoIsFoundBetweenParagraphs() {
        Video video = new Video("Opening day", Duration.ofSeconds(128), null, "https://example.org/v", null);
        Body body = new Body(List.of(new Block.Paragraph(RichText.plain("x")), new Block.VideoTeaser(video)));
        assertThat(body.firstVideo()).contains(video);
        assertThat(Body.EMPTY.firstVideo()).isEqualTo(Optional.empty());
    }

    @Test
    void aHeadingCannotTakeTheHeadlinesLevel() {
        assertThatThrownBy(() -> new Block.Heading(1, RichText.plain("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onePictureIsNoGallery() {
        Picture one = Picture.of("https://example.org/1.jpg");
        Picture two = Picture.of("https://example.org/2.jpg");
        assertThatThrownBy(() -> new Block.Gallery(List.of(one))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Block.showing(List.of())).isEmpty();
        assertThat(Block.showing(List.of(one))).contains(new Block.Image(one));
        assertThat(Block.showing(List.of(one, two))).contains(new Block.Gallery(List.of(one, two)));
    }

    private static Picture captioned(String caption) {
        return new Picture("https://example.org/g.jpg", null, caption, null, 0, 0);
    }

    private static Body paragraph(String text) {
        return new Body(List.of(new Block.Paragraph(RichText.plain(text))));
    }
}

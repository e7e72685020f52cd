package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import org.junit.jupiter.api.Test;

class BodyCodecTest {

    private static final Body BODY =
            new Body(List.of(new Block.Paragraph(RichText.plain("A paragraph. ".repeat(100)))));

    @Test
    void aBodyComesBackAndIsSmallerInBetween() {
        byte[] bytes = BodyCodec.encode(BODY);
        assertThat(bytes).hasSizeLessThan(200);
        assertThat(BodyCodec.decode(bytes)).isEqualTo(BODY);
        assertThat(BodyCodec.decode(BodyCodec.encode(Body.EMPTY))).isEqualTo(Body.EMPTY);
    }

    @Test
    void aFormOfTheFutureIsRefused() {
        byte[] bytes = BodyCodec.encode(BODY);
        bytes[0] = 2;
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(bytes));
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(new byte[0]));
    }

    @Test
    void aBlockOfAnUnknownTypeIsLeftOutAndTheRestIsRead() {
        assertThat(decode("""
                [{"type": "paragraph", "text": ["one"]}, {"type": "hologram", "url": "https://daily.example/"}, {},
                 "loose", {"type": "paragraph", "text": ["two ", {"text": "marked", "marks": ["BLINK", "STRONG"]}]}]"""))
                .isEqualTo(new Body(List.of(
                        new Block.Paragraph(RichText.plain("one")),
                        new Block.Paragraph(new RichText(
                                List.of(Span.plain("two "), new Span("marked", Set.of(Span.Mark.STRONG), null)))))));
    }

    @Test
    void whatWasStoredBeforeIsRead() {
        assertThat(decode("""
                [{"type": "heading", "level": 3, "text": ["Heading"]},
                 {"type": "image", "url": "https://daily.example/p.jpg", "alt": "alt", "width": 640, "height": 0},
                 {"type": "video", "url": "https://video.example/1", "duration": "PT1M23S"},
                 {"type": "quote", "paragraphs": [["said"]], "cite": "Somebody"},
                 {"type": "list", "ordered": true, "items": [["one"]]},
                 {"type": "table", "header": true, "rows": [[["a"], []]]},
                 {"type": "embed", "url": "https://social.example/1", "provider": "social.example"},
                 {"type": "rule"}]"""))
                .isEqualTo(new Body(List.of(
                        new Block.Heading(3, RichText.plain("Heading")),
                        new Block.Image(new Picture("https://daily.example/p.jpg", "alt", null, null, 640, 0)),
                        new Block.VideoTeaser(
                                new Video(null, Duration.ofSeconds(83), null, "https://video.example/1", null)),
                        new Block.Quote(List.of(RichText.plain("said")), "Somebody"),
                        new Block.Listing(true, List.of(RichText.plain("one"))),
                        new Block.Table(true, List.of(List.of(RichText.plain("a"), RichText.plain("")))),
                        new Block.Embed("https://social.example/1", "social.example", null),
                        new Block.Rule())));
    }

    @Test
    void anAddressThatMayNotBeShownCostsItsLinkOrItsBlockAndNothingElse() {
        assertThat(decode("""
                [{"type": "paragraph", "text": ["a ", {"text": "link", "marks": ["STRONG"], "href": "javascript:x"}]},
                 {"type": "image", "url": "data:image/svg+xml,x"}, {"type": "image"},
                 {"type": "gallery", "pictures": [{"url": "https://daily.example/1.jpg"}, {"url": "/2.jpg"}]},
                 {"type": "gallery", "pictures": [{"url": "blob:1"}]}, {"type": "gallery"},
                 {"type": "video", "url": "https://video.example/1", "poster": "javascript:x"},
                 {"type": "video", "url": "javascript:x"}, {"type": "audio", "url": "file:///a.mp3"},
                 {"type": "embed", "url": "//social.example/1", "provider": "social.example"},
                 {"type": "rule"}]"""))
                .isEqualTo(new Body(List.of(
                        new Block.Paragraph(new RichText(
                                List.of(Span.plain("a "), new Span("link", Set.of(Span.Mark.STRONG), null)))),
                        new Block.Image(Picture.of("https://daily.example/1.jpg")),
                        new Block.VideoTeaser(new Video(null, null, null, "https://video.example/1", null)),
                        new Block.Rule())));
    }

    private static Body decode(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(1);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes)) {
            zip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return BodyCodec.decode(bytes.toByteArray());
    }

    @Test
    void aDamagedOrHalfBodyIsRefused() {
        byte[] bytes = BodyCodec.encode(BODY);
        byte[] damaged = bytes.clone();
        damaged[bytes.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(damaged));
        assertThatIllegalStateException().isThrownBy(() -> BodyCodec.decode(Arrays.copyOf(bytes, bytes.length / 2)));
    }
}

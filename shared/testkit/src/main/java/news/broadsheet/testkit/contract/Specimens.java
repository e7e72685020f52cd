package news.broadsheet.testkit.contract;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.paragraph;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import news.broadsheet.core.article.Audio;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Video;
import news.broadsheet.testkit.SampleArticle;

/** Articles that are hard to keep. */
final class Specimens {

    private Specimens() {}

    /** An article of some 200 KB that no compression makes small. */
    static SampleArticle large(String name, int seed) {
        Random random = new Random(seed);
        Block[] blocks = new Block[200];
        for (int i = 0; i < blocks.length; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 100; j++) {
                text.append(Integer.toString(random.nextInt(1 << 30), 36)).append(' ');
            }
            blocks[i] = paragraph(text.toString());
        }
        return article(name).revision(1, "large " + seed).body(blocks);
    }

    /** An article with every kind of block, in several scripts. */
    static SampleArticle everyBlock() {
        RichText rich = new RichText(List.of(
                Span.plain("Plain, "),
                new Span("marked", Set.of(Span.Mark.STRONG, Span.Mark.EMPHASIS), null),
                new Span(" and linked \u2014 \uD83D\uDCF0 ", Set.of(), "https://daily.example/?a=1&b=%20")));
        return article("every block")
                .headline("\u4E2D\u6587 \u0627\u0644\u0639\u0631\u0628\u064A\u0629 \uD83D\uDCF0")
                .updatedAt(NOW.plusSeconds(5))
                .image(new Picture("https://daily.example/p.jpg", "alt", "caption", "credit", 640, 480))
                .body(
                        new Block.Paragraph(rich),
                        new Block.Heading(2, RichText.plain("Heading")),
                        new Block.Image(Picture.of("https://daily.example/p.jpg")),
                        new Block.VideoTeaser(new Video(
                                "Title",
                                Duration.ofSeconds(83),
                                "https://daily.example/poster.jpg",
                                "https://video.example/1",
                                "video.example")),
                        new Block.Gallery(List.of(
                                new Picture("https://daily.example/1.jpg", "alt", "caption", "credit", 640, 480),
                                Picture.of("https://daily.example/2.jpg"))),
                        new Block.AudioTeaser(new Audio(
                                "Title", Duration.ofMillis(83_500), "https://audio.example/1", "audio.example")),
                        new Block.AudioTeaser(new Audio(null, null, "https://audio.example/2", null)),
                        new Block.VideoTeaser(new Video(null, null, null, "https://video.example/2", null)),
                        new Block.Quote(List.of(rich, RichText.plain("Second.")), "Somebody"),
                        new Block.Quote(List.of(), null),
                        new Block.Listing(true, List.of(rich, RichText.plain("two"))),
                        new Block.Table(true, List.of(List.of(rich, RichText.plain("b")), List.of())),
                        new Block.Embed("https://social.example/1", "social.example", null),
                        new Block.Rule(),
                        new Block.Correction(List.of(rich, RichText.plain("An earlier version was wrong."))));
    }
}

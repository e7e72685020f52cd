package news.broadsheet.local.doctor;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.RichText;

/** The text of an article, one paragraph a line: headings, items, paragraphs of quotes and rows of tables are lines of their own. */
final class ArticleText {

    private ArticleText() {}

    static String of(Body body) {
        return body.blocks().stream().flatMap(ArticleText::lines).collect(Collectors.joining("\n"));
    }

    /** What a block says in lines that are not empty; captions and titles of media are no text. */
    static Stream<String> lines(Block block) {
        Stream<String> lines = switch (block) {
            case Block.Paragraph paragraph -> Stream.of(line(paragraph.text()));
            case Block.Heading heading -> Stream.of(line(heading.text()));
            case Block.Quote quote -> quote.paragraphs().stream().map(ArticleText::line);
            case Block.Listing listing -> listing.items().stream().map(ArticleText::line);
            case Block.Table table -> table.rows().stream().map(ArticleText::row);
            case Block.Correction correction -> correction.paragraphs().stream().map(ArticleText::line);
            case Block.Image _,
                    Block.Gallery _,
                    Block.VideoTeaser _,
                    Block.AudioTeaser _,
                    Block.Embed _,
                    Block.Rule _ -> Stream.empty();
        };
        return lines.filter(line -> !line.isEmpty());
    }

    private static String row(List<RichText> cells) {
        return cells.stream()
                .map(ArticleText::line)
                .collect(Collectors.joining("\t"))
                .strip();
    }

    /** On one line. */
    static String line(RichText text) {
        return text.text().replaceAll("\\s+", " ").strip();
    }
}

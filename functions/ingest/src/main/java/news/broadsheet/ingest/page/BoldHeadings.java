package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Span.Mark;

/** Headings that were only made bold: a short line between paragraphs that is no sentence, question, name or label. */
final class BoldHeadings {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 100;

    private BoldHeadings() {}

    static List<Block> found(List<Block> blocks) {
        List<Block> found = new ArrayList<>(blocks);
        int level = 2;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading) {
                level = Math.min(6, heading.level() + 1);
            } else if (i > 0
                    && i + 1 < blocks.size()
                    && blocks.get(i) instanceof Block.Paragraph(RichText text)
                    && isHeading(text)
                    && isText(blocks.get(i - 1))
                    && isText(blocks.get(i + 1))) {
                found.set(i, new Block.Heading(level, plain(text)));
            }
        }
        return found;
    }

    private static boolean isText(Block block) {
        return block instanceof Block.Paragraph(RichText text) && !isHeading(text);
    }

    private static boolean isHeading(RichText text) {
        int length = 0;
        for (Span span : text.spans()) {
            length += span.text().length();
            if (length > LONGEST
                    || span.href() != null
                    || !(span.marks().contains(Mark.STRONG) || span.text().isBlank())) {
                return false;
            }
        }
        if (length < SHORTEST) {
            return false;
        }
        String line = text.text();
        return Character.isLetterOrDigit(line.charAt(length - 1)) && line.indexOf(' ') > 0 && line.indexOf(':') < 0;
    }

    private static RichText plain(RichText bold) {
        return RichText.plain(bold.text());
    }
}

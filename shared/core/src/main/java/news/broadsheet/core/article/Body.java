package news.broadsheet.core.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An article's text: blocks in reading order. */
public record Body(List<Block> blocks) {

    public static final Body EMPTY = new Body(List.of());

    /** Words a minute of an adult who reads for understanding (Brysbaert 2019, doi:10.1016/j.jml.2019.104047: 238). */
    private static final int WORDS_A_MINUTE = 238;

    public Body {
        blocks = List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The text of all blocks that carry text, a line each; captions and titles of media are none of it, corrections are. */
    public String text() {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> lines.add(paragraph.text().text());
                case Block.Heading heading -> lines.add(heading.text().text());
                case Block.Quote quote -> quote.paragraphs().forEach(text -> lines.add(text.text()));
                case Block.Listing listing -> listing.items().forEach(text -> lines.add(text.text()));
                case Block.Table table -> table.rows().forEach(row -> row.forEach(cell -> lines.add(cell.text())));
                case Block.Correction correction -> correction.paragraphs().forEach(text -> lines.add(text.text()));
                case Block.Image _,
                        Block.Gallery _,
                        Block.VideoTeaser _,
                        Block.AudioTeaser _,
                        Block.Embed _,
                        Block.Rule _ -> {}
            }
        }
        return String.join("\n", lines);
    }

    /** Whole minutes it takes to read, at least 1 where there is text, else 0. */
    public int readingMinutes() {
        int words = Words.count(text());
        return words == 0 ? 0 : Math.max(1, Math.round((float) words / WORDS_A_MINUTE));
    }

    public Optional<Video> firstVideo() {
        return blocks.stream()
                .filter(Block.VideoTeaser.class::isInstance)
                .map(block -> ((Block.VideoTeaser) block).video())
                .findFirst();
    }
}

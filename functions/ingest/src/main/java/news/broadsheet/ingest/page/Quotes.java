package news.broadsheet.ingest.page;

import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Quotes, and who is quoted. Some sites indent with the element for quotes: what holds more than words is looked into. */
final class Quotes {

    /** Of more paragraphs, by nobody, a quote is an indented text. */
    private static final int MOST_PARAGRAPHS = 10;

    /** With more, it is none whoever is named: quotes within quotes without end are not read level by level. */
    private static final int MOST_READ = 100;

    /** Longest line that names who speaks. */
    private static final int LONGEST_CITE = 150;

    private Quotes() {}

    static List<Block> of(Element quote, Shapes shapes, BlockTyper typer) {
        if (shapes.of(quote).count(Part.PARAGRAPH) > MOST_READ) {
            typer.children(quote);
            return List.of();
        }
        Element cite = cite(quote, shapes);
        String cited = cite == null ? "" : PlainText.collapse(cite.text());
        if (cite != null) {
            cite.remove();
        }
        return read(typer.within(quote), cited, shapes.of(quote).has(Part.FIGURE));
    }

    private static List<Block> read(List<Block> inner, String cited, boolean figures) {
        String said = cited;
        List<RichText> paragraphs = new ArrayList<>();
        List<Block> pictures = new ArrayList<>();
        boolean words = true;
        for (Block block : inner) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraphs.add(paragraph.text());
                case Block.Quote deeper -> {
                    paragraphs.addAll(deeper.paragraphs());
                    words &= deeper.cite() == null;
                }
                case Block.Image image -> pictures.add(image);
                default -> words = false;
            }
        }
        if (said.isEmpty() && words && pictures.isEmpty() && paragraphs.size() > 1 && isDashed(paragraphs.getLast())) {
            said = paragraphs.removeLast().text();
        }
        boolean many = paragraphs.size() > MOST_PARAGRAPHS && said.isEmpty();
        boolean shows = !pictures.isEmpty() && figures;
        if (words && !many && !shows && !paragraphs.isEmpty()) {
            pictures.addFirst(new Block.Quote(paragraphs, said.isEmpty() ? null : who(said)));
            return pictures;
        }
        List<Block> blocks = new ArrayList<>(inner);
        if (!cited.isEmpty()) {
            blocks.add(new Block.Paragraph(RichText.plain(cited)));
        }
        return blocks;
    }

    /** As printed, without the dash in front. */
    static String who(String cite) {
        int start = 0;
        while (start < cite.length() - 1 && (isDash(cite.charAt(start)) || cite.charAt(start) == ' ')) {
            start++;
        }
        return cite.substring(start);
    }

    static boolean isDashed(RichText text) {
        String line = text.text();
        return line.length() <= LONGEST_CITE && line.length() > 2 && isDash(line.charAt(0));
    }

    private static boolean isDash(char c) {
        return c == '\u2014' || c == '\u2013' || c == '\u2015' || c == '-' || c == '~';
    }

    /** The last thing in a quote, where its element says so: a cite before more text is the title of a work. */
    private static @Nullable Element cite(Element quote, Shapes shapes) {
        Element at = quote;
        while (true) {
            Element last = last(at);
            if (last == null) {
                return null;
            }
            String tag = last.normalName();
            if (tag.equals("cite") || tag.equals("footer") || tag.equals("figcaption")) {
                return shapes.of(last).chars() <= LONGEST_CITE
                                && !shapes.of(last).has(Part.PICTURE)
                        ? last
                        : null;
            }
            if (tag.equals("blockquote") || tag.equals("figure")) {
                return null;
            }
            at = last;
        }
    }

    /** The last element, where no text follows it. */
    private static @Nullable Element last(Element element) {
        for (Node child = element.lastChild(); child != null; child = child.previousSibling()) {
            if (child instanceof Element last) {
                return last.normalName().equals("br") ? null : last;
            }
            if (child instanceof TextNode text && !text.isBlank()) {
                return null;
            }
        }
        return null;
    }
}

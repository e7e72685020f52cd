package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML to typed blocks, in reading order. An element that is a block of ours becomes one; any other is looked into; text
 * and inline elements between blocks make paragraphs. No text that a reader sees is lost, and none is said twice.
 */
final class BlockTyper {

    /** A heading of more characters is text that somebody made large. */
    private static final int LONGEST_HEADING = 300;

    private final @Nullable URI base;
    private final Element container;
    private final Shapes shapes;
    private final Set<String> shown;
    private final Figures figures;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Node> line = new ArrayList<>();
    private InlineStyle style = InlineStyle.PLAIN;
    private int depth;

    BlockTyper(@Nullable URI base, Element container) {
        this(base, container, Shapes.below(container), new HashSet<>());
    }

    private BlockTyper(@Nullable URI base, Element container, Shapes shapes, Set<String> shown) {
        this.base = base;
        this.container = container;
        this.shapes = shapes;
        this.shown = shown;
        this.figures = new Figures(this, shapes, base, shown);
    }

    List<Block> blocks() {
        children(container);
        return BoldHeadings.found(Corrections.found(blocks));
    }

    /** The blocks in an element, which are not yet among those of the text. */
    List<Block> within(Element element) {
        BlockTyper inner = new BlockTyper(base, element, shapes, shown);
        inner.style = style;
        inner.depth = depth;
        inner.children(element);
        return inner.blocks;
    }

    void children(Element element) {
        depth++;
        endLine();
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            node(child);
        }
        endLine();
        depth--;
    }

    void node(Node node) {
        if (node instanceof TextNode) {
            line.add(node);
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void element(Element element) {
        String tag = element.normalName();
        Part part = Part.of(tag);
        if (part == Part.PICTURE && Pictures.isSmall(element)) {
            part = null;
        }
        if (part == null && tag.equals("br") && endsWithBreak()) {
            endLine();
            return;
        }
        Shape shape = shapes.of(element);
        if (part == null && !shape.hasParts() && !Videos.isTeaser(element, shape)) {
            line.add(element);
            return;
        }
        endLine();
        if (depth >= Shapes.MAX_DEPTH) {
            paragraph(RichText.plain(PlainText.collapse(element.text())));
        } else if (!shape.isNamed() || !named(element, shape)) {
            part(element, part, shape);
        }
    }

    /** Two line breaks are how HTML without paragraphs separates them. */
    private boolean endsWithBreak() {
        for (Node last : line.reversed()) {
            if ((last instanceof TextNode text
                            && PlainText.collapse(text.getWholeText()).isEmpty())
                    || last instanceof Comment) {
                continue;
            }
            return last.nameIs("br");
        }
        return false;
    }

    void endLine() {
        if (!line.isEmpty()) {
            paragraph(InlineTyper.of(line, style, base));
            line.clear();
        }
    }

    /** What an element's names say it is; whether it is that. */
    private boolean named(Element element, Shape shape) {
        if (Videos.isTeaser(element, shape)) {
            blocks.addAll(Videos.of(element, base, this));
            return true;
        }
        if (shape.isNamed(BoxNames.POST) && Posts.isPost(element, shape)) {
            blocks.addAll(Posts.of(element, shapes, base));
            return true;
        }
        if (shape.isNamed(BoxNames.CORRECTION) && Corrections.isNotice(shape)) {
            blocks.addAll(Corrections.notice(within(element)));
            return true;
        }
        if (shape.isNamed(BoxNames.GALLERY) && shape.count(Part.PICTURE) > 1 && figures.gallery(element)) {
            return true;
        }
        boolean words = shape.isNamed(BoxNames.CAPTION) || shape.isNamed(BoxNames.CREDIT);
        if (words && shape.count(Part.PICTURE) == 1 && shape.isNamed(BoxNames.CAPTION)) {
            figures.figure(element);
            return true;
        }
        return words && figures.caption(element, shape, blocks);
    }

    private void part(Element element, @Nullable Part part, Shape shape) {
        switch (part) {
            case HEADING -> heading(element, shape);
            case PICTURE -> figures.image(element);
            case FIGURE -> figures.figure(element);
            case PLAYER -> Players.of(element, base).ifPresent(blocks::add);
            case QUOTE -> Quotes.of(element, shapes, this).forEach(blocks::add);
            case LIST -> new Lists(this, shapes, style, base).read(element);
            case TABLE -> Tables.read(element, shapes, style, base, this);
            case CODE -> code(element, shape);
            case RULE -> blocks.add(new Block.Rule());
            case BOX, PARAGRAPH -> children(element);
            case null -> {
                InlineStyle around = style;
                style = style.in(element, base);
                children(element);
                style = around;
            }
        }
    }

    void add(Block block) {
        blocks.add(block);
    }

    void paragraph(RichText text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private void heading(Element element, Shape shape) {
        if (shape.chars() > LONGEST_HEADING
                || shape.hasAny(Part.TABLE, Part.LIST, Part.QUOTE, Part.CODE, Part.FIGURE, Part.PLAYER, Part.HEADING)) {
            children(element);
            return;
        }
        RichText text = InlineTyper.of(element.childNodes(), style, base);
        if (!text.isBlank()) {
            blocks.add(new Block.Heading(Math.max(2, element.normalName().charAt(1) - '0'), text));
        }
        if (shape.has(Part.PICTURE)) {
            pictures(element);
        }
    }

    private void code(Element element, Shape shape) {
        if (shape.hasAny(Part.PICTURE, Part.PLAYER, Part.TABLE)) {
            children(element);
        } else {
            paragraph(InlineTyper.preformatted(element));
        }
    }

    void pictures(Element element) {
        element.selectStream("img, amp-img").forEach(figures::image);
    }
}

package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.Picture;
import news.broadsheet.core.article.RichText;
import news.broadsheet.ingest.web.PlainText;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * HTML to typed blocks, in reading order. An element that is a block of ours becomes one; any other is looked into; text
 * and inline elements between blocks make paragraphs.
 */
final class BlockTyper {

    private static final int MAX_DEPTH = 60;

    /** What cannot stand within a line. */
    private static final String BREAKING =
            "p, div, section, article, main, header, figure, blockquote, ul, ol, dl, table, pre,"
                    + " h1, h2, h3, h4, h5, h6, hr, img, amp-img, iframe, video, address, details, center";

    private final @Nullable URI base;
    private final Element container;
    private final Set<Element> breaking = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Block> blocks = new ArrayList<>();
    private final List<Node> line = new ArrayList<>();

    BlockTyper(@Nullable URI base, Element container) {
        this.base = base;
        this.container = container;
    }

    List<Block> blocks() {
        for (Element element : container.select(BREAKING)) {
            for (Element at = element; at != null && breaking.add(at); at = at.parent()) {
                // Whatever holds a block is none of a line's elements.
            }
        }
        children(container, 0);
        return blocks;
    }

    private void children(Element element, int depth) {
        element.childNodes().forEach(child -> node(child, depth));
        endLine();
    }

    private void node(Node node, int depth) {
        if (node instanceof TextNode) {
            line.add(node);
        } else if (node instanceof Element element) {
            if (breaking.contains(element) || Videos.isTeaser(element)) {
                endLine();
                block(element, depth);
            } else if (element.normalName().equals("br") && endsWithBreak()) {
                endLine();
            } else {
                line.add(element);
            }
        }
    }

    /** Two line breaks are how HTML without paragraphs separates them. */
    private boolean endsWithBreak() {
        for (Node last : line.reversed()) {
            if ((last instanceof TextNode text && text.isBlank()) || last instanceof Comment) {
                continue;
            }
            return last.nameIs("br");
        }
        return false;
    }

    private void endLine() {
        if (!line.isEmpty()) {
            paragraph(InlineTyper.of(line, base));
            line.clear();
        }
    }

    private void block(Element element, int depth) {
        if (Videos.isTeaser(element)) {
            Videos.of(element, base).ifPresent(video -> blocks.add(new Block.VideoTeaser(video)));
            return;
        }
        if (Embeds.isPost(element)) {
            Embeds.ofPost(element, base).ifPresent(blocks::add);
            return;
        }
        if (depth >= MAX_DEPTH) {
            paragraph(RichText.plain(PlainText.collapse(element.text())));
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "img", "amp-img" -> Pictures.of(element, figure(element), base).ifPresent(this::image);
            case "figure" -> figure(element, depth);
            case "iframe" -> Embeds.ofFrame(element, base).ifPresent(blocks::add);
            case "blockquote" -> quote(element);
            case "ul", "ol" -> list(element, "li");
            case "dl" -> list(element, "dt, dd");
            case "table" -> table(element, depth);
            case "pre" -> paragraph(InlineTyper.preformatted(element));
            case "hr" -> blocks.add(new Block.Rule());
            default -> children(element, depth + 1);
        }
    }

    private void paragraph(RichText text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private void heading(Element element) {
        RichText text = InlineTyper.of(element.childNodes(), base);
        int level = Math.max(2, element.normalName().charAt(1) - '0');
        if (!text.isBlank()) {
            blocks.add(new Block.Heading(level, text));
        }
        pictures(element);
    }

    private void pictures(Element element) {
        element.select("img, amp-img")
                .forEach(image -> Pictures.of(image, null, base).ifPresent(this::image));
    }

    /** The same picture twice is lazy loading's doing. */
    private void image(Picture picture) {
        boolean known = blocks.stream()
                .anyMatch(block -> block instanceof Block.Image(Picture shown)
                        && shown.url().equals(picture.url()));
        if (!known) {
            blocks.add(new Block.Image(picture));
        }
    }

    private @Nullable Element figure(Element image) {
        Element figure = image.closest("figure, [class*=wp-caption]");
        return figure != null && figure.select("img").size() == 1 ? figure : null;
    }

    /** Pictures with their caption; a quote, table or player in a figure as what it is. */
    private void figure(Element figure, int depth) {
        if (figure.selectFirst("img, amp-img") == null
                || figure.selectFirst("video, iframe, table, blockquote") != null) {
            children(figure, depth + 1);
            return;
        }
        for (Element image : figure.select("img, amp-img")) {
            Pictures.of(image, figure, base).ifPresent(this::image);
        }
    }

    private void quote(Element quote) {
        Element cite = quote.selectFirst("cite, footer, figcaption");
        String said = cite == null ? "" : PlainText.collapse(cite.text());
        if (cite != null) {
            cite.remove();
        }
        List<RichText> paragraphs = new ArrayList<>();
        for (Block block : new BlockTyper(base, quote).blocks()) {
            switch (block) {
                case Block.Paragraph paragraph -> paragraphs.add(paragraph.text());
                case Block.Heading heading -> paragraphs.add(heading.text());
                case Block.Listing listing -> paragraphs.addAll(listing.items());
                case Block.Quote inner -> paragraphs.addAll(inner.paragraphs());
                case Block.Correction correction -> paragraphs.addAll(correction.paragraphs());
                case Block.Table _,
                        Block.Image _,
                        Block.Gallery _,
                        Block.VideoTeaser _,
                        Block.AudioTeaser _,
                        Block.Embed _,
                        Block.Rule _ -> {}
            }
        }
        if (!paragraphs.isEmpty()) {
            blocks.add(new Block.Quote(paragraphs, said.isEmpty() ? null : said));
        }
    }

    private void list(Element list, String items) {
        List<RichText> texts = new ArrayList<>();
        for (Element item : list.select(items)) {
            // A list within an item follows it, its items one by one.
            List<Node> own = item.childNodes().stream()
                    .filter(node -> !node.nameIs("ul") && !node.nameIs("ol"))
                    .toList();
            RichText text = InlineTyper.of(own, base);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        if (!texts.isEmpty()) {
            blocks.add(new Block.Listing(list.normalName().equals("ol"), texts));
        }
        pictures(list);
    }

    /** A table that only lays out a page is looked into. */
    private void table(Element table, int depth) {
        boolean layout = table.attr("role").equals("presentation")
                || table.selectFirst("table table, p ~ p, div, figure, iframe") != null
                || table.select("tr").stream()
                        .allMatch(row -> row.select("td, th").size() < 2);
        if (layout) {
            children(table, depth + 1);
            return;
        }
        List<List<RichText>> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            rows.add(row.select("td, th").stream()
                    .map(cell -> InlineTyper.of(cell.childNodes(), base))
                    .toList());
        }
        Optional<Element> first = Optional.ofNullable(table.selectFirst("tr"));
        boolean header = first.filter(row -> row.selectFirst("td") == null).isPresent();
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            paragraph(InlineTyper.of(caption.childNodes(), base));
        }
        blocks.add(new Block.Table(header, rows));
    }
}

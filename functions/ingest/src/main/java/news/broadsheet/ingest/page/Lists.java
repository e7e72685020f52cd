package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Lists, one line an item; a list within an item follows it, its items one by one. An item that is a section of its own
 * (headings, pictures, several paragraphs) is looked into, where it stands.
 */
final class Lists {

    /** An item of more characters that holds paragraphs is a section. */
    private static final int LONGEST_ITEM = 600;

    private static final int MOST_PARAGRAPHS = 3;

    private final BlockTyper typer;
    private final Shapes shapes;
    private final InlineStyle style;
    private final @Nullable URI base;
    private final List<RichText> items = new ArrayList<>();
    private final List<Node> line = new ArrayList<>();
    private boolean ordered;

    Lists(BlockTyper typer, Shapes shapes, InlineStyle style, @Nullable URI base) {
        this.typer = typer;
        this.shapes = shapes;
        this.style = style;
        this.base = base;
    }

    void read(Element list) {
        ordered = list.normalName().equals("ol");
        if (areSections(list)) {
            typer.children(list);
            return;
        }
        items(list);
        end();
    }

    /** Whether most of a list's text stands in long items. */
    private boolean areSections(Element list) {
        return list.childrenSize() > 0 && shapes.of(list).chars() > LONGEST_ITEM * (long) list.childrenSize();
    }

    private void items(Element list) {
        for (Node child = list.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof Element item) {
                endItem();
                item(item);
                endItem();
            } else if (child instanceof TextNode) {
                line.add(child);
            }
        }
        endItem();
    }

    private void item(Element item) {
        String tag = item.normalName();
        Shape shape = shapes.of(item);
        if (Part.of(tag) == Part.LIST) {
            items(item);
        } else if (isSection(tag, shape)) {
            end();
            typer.node(item);
            typer.endLine();
        } else if (shape.has(Part.LIST) || isGroup(item, tag)) {
            items(item, shape);
        } else {
            line.add(item);
        }
    }

    /** Of an item that holds lists: what is no list makes lines. */
    private void items(Element item, Shape shape) {
        for (Node child = item.firstChild(); child != null; child = child.nextSibling()) {
            boolean list = child instanceof Element inner
                    && (Part.of(inner.normalName()) == Part.LIST
                            || shapes.of(inner).has(Part.LIST)
                            || !shape.has(Part.LIST)
                            || isItem(inner.normalName()));
            if (list) {
                endItem();
                item((Element) child);
                endItem();
            } else {
                line.add(child);
            }
        }
    }

    /** A box around items, as definition lists may have (HTML Living Standard 4.4.9). */
    private static boolean isGroup(Element element, String tag) {
        Element first = element.firstElementChild();
        return !isItem(tag) && first != null && isItem(first.normalName());
    }

    private static boolean isItem(String tag) {
        return tag.equals("li") || tag.equals("dt") || tag.equals("dd");
    }

    private static boolean isSection(String tag, Shape shape) {
        Part part = Part.of(tag);
        boolean more = part != null && part != Part.BOX && part != Part.PARAGRAPH && part != Part.HEADING;
        boolean heading = shape.has(Part.HEADING) && shape.parts() > shape.count(Part.HEADING);
        int paragraphs = shape.count(Part.PARAGRAPH);
        return more
                || heading
                || shape.hasAny(Part.PICTURE, Part.PLAYER, Part.FIGURE, Part.TABLE, Part.QUOTE, Part.CODE)
                || paragraphs > MOST_PARAGRAPHS
                || (paragraphs > 1 && shape.chars() > LONGEST_ITEM);
    }

    private void endItem() {
        if (!line.isEmpty()) {
            RichText text = InlineTyper.of(line, style, base);
            if (!text.isBlank()) {
                items.add(text);
            }
            line.clear();
        }
    }

    private void end() {
        endItem();
        if (!items.isEmpty()) {
            typer.add(new Block.Listing(ordered, items));
            items.clear();
        }
    }
}

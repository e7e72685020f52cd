package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.broadsheet.core.article.Block;
import news.broadsheet.core.article.RichText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Tables of data keep their rows; one that only lays out a page is looked into. A table of more rows becomes several, and
 * of more columns has the text of all further ones in its last, so that each stays small and nothing is lost.
 */
final class Tables {

    static final int MOST_ROWS = 500;
    static final int MOST_COLUMNS = 50;

    /** In characters, of a cell on average: above it the cells hold text. */
    private static final int LONGEST_CELL = 500;

    private Tables() {}

    static void read(Element table, Shapes shapes, InlineStyle style, @Nullable URI base, BlockTyper typer) {
        List<Element> rows = new ArrayList<>();
        Element caption = null;
        for (Element part = table.firstElementChild(); part != null; part = part.nextElementSibling()) {
            switch (part.normalName()) {
                case "tr" -> rows.add(part);
                case "tbody", "thead", "tfoot" ->
                    part.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(rows::add);
                case "caption" -> caption = part;
                default -> {}
            }
        }
        if (isLayout(table, rows, shapes.of(table))) {
            typer.children(table);
            return;
        }
        if (caption != null) {
            typer.paragraph(InlineTyper.of(caption.childNodes(), style, base));
        }
        List<List<RichText>> cells = new ArrayList<>();
        for (Element row : rows) {
            List<RichText> texts = cells(row, style, base);
            if (!texts.stream().allMatch(RichText::isBlank)) {
                cells.add(texts);
            }
        }
        for (int start = 0; start < cells.size(); start += MOST_ROWS) {
            boolean header = start == 0 && isHeader(rows.getFirst());
            typer.add(new Block.Table(header, cells.subList(start, Math.min(cells.size(), start + MOST_ROWS))));
        }
        if (shapes.of(table).has(Part.PICTURE)) {
            typer.pictures(table);
        }
    }

    private static boolean isLayout(Element table, List<Element> rows, Shape shape) {
        String role = table.attr("role");
        int cells = 0;
        int columns = 0;
        for (Element row : rows) {
            cells += row.childrenSize();
            columns = Math.max(columns, row.childrenSize());
        }
        boolean header = !rows.isEmpty() && isHeader(rows.getFirst());
        int ownParts = shape.count(Part.PARAGRAPH) + shape.count(Part.LIST);
        return role.equals("presentation")
                || role.equals("none")
                || columns < 2
                || shape.hasAny(Part.TABLE, Part.PLAYER, Part.QUOTE, Part.CODE, Part.FIGURE)
                || (!header && shape.hasAny(Part.HEADING, Part.PICTURE))
                || (!header && rows.size() == 1 && shape.parts() > cells + 2)
                || ownParts > cells * 2
                || shape.chars() > LONGEST_CELL * (long) cells;
    }

    private static boolean isHeader(Element row) {
        Element parent = row.parent();
        if (parent != null && parent.normalName().equals("thead")) {
            return true;
        }
        boolean names = false;
        for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            if (!cell.normalName().equals("th")) {
                return false;
            }
            names = true;
        }
        return names;
    }

    private static List<RichText> cells(Element row, InlineStyle style, @Nullable URI base) {
        List<RichText> texts = new ArrayList<>();
        List<Node> rest = new ArrayList<>();
        for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
            if (texts.size() < MOST_COLUMNS - 1) {
                texts.add(InlineTyper.of(cell.childNodes(), style, base));
            } else {
                rest.add(cell);
            }
        }
        if (!rest.isEmpty()) {
            texts.add(InlineTyper.of(rest, style, base));
        }
        return texts;
    }
}

package news.broadsheet.local.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import news.broadsheet.ingest.page.LeftOut;
import news.broadsheet.local.doctor.PageMarks.Part;

/** The text of a page as HTML, with what was left out marked by its reason. What takes much room is folded. */
final class PageHtml {

    /** Lines of one piece that are shown unfolded. */
    private static final int MOST_LINES = 3;

    /** Between the cells of a row. */
    private static final String GAP = " \u00b7 ";

    private final PageText page;
    private final PageMarks marks;
    private final List<LeftOut> leftOut;

    PageHtml(PageText page, PageMarks marks, List<LeftOut> leftOut) {
        this.page = page;
        this.marks = marks;
        this.leftOut = leftOut;
    }

    /** Lines one after the other that mean the same are one piece. */
    String html() {
        StringBuilder html = new StringBuilder();
        List<String> piece = new ArrayList<>();
        int mark = PageMarks.OUTSIDE;
        for (int i = 0; i < page.lines().size(); i++) {
            List<Part> parts = marks.parts(i);
            int next = parts.getFirst().mark();
            if (next != mark || parts.size() > 1) {
                html.append(piece(mark, piece));
                piece.clear();
            }
            mark = next;
            if (parts.size() > 1) {
                html.append(mixed(parts));
                mark = PageMarks.OUTSIDE;
            } else {
                piece.add(line(i));
            }
        }
        return html.append(piece(mark, piece))
                .append(page.cut() ? "<p class=\"note\">The page goes on; what follows is not shown here.</p>" : "")
                .toString();
    }

    private String line(int line) {
        String text = shown(page.lines().get(line).text());
        return page.lines().get(line).heading() ? Html.element("b", text) : text;
    }

    private static String shown(String text) {
        return Html.text(text.replace(PageText.GAP, GAP));
    }

    private String piece(int mark, List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        String text = lines.stream().map(line -> Html.element("p", line)).collect(Collectors.joining());
        return switch (mark) {
            case PageMarks.KEPT -> Html.element("div", "kept", text);
            case PageMarks.OUTSIDE -> Html.element("div", "outside", folded("outside", lines, text));
            default -> Html.element("div", "left", folded(leftOut.get(mark).reason(), lines, text));
        };
    }

    private static String folded(String reason, List<String> lines, String text) {
        String why = Html.element("span", "why", Html.text(reason));
        if (lines.size() <= MOST_LINES) {
            return why + text;
        }
        String summary = why + " " + Html.element("span", "first", lines.getFirst())
                + Html.element("span", "count", " and " + (lines.size() - 1) + " more lines");
        return "<details><summary>" + summary + "</summary>" + text + "</details>";
    }

    private String mixed(List<Part> parts) {
        String line = parts.stream().map(this::part).collect(Collectors.joining());
        return Html.element("div", "kept", Html.element("p", line));
    }

    private String part(Part part) {
        String text = shown(part.text());
        return switch (part.mark()) {
            case PageMarks.KEPT -> text;
            case PageMarks.OUTSIDE -> Html.element("span", "outside", text);
            default ->
                Html.element("s", "left", text) + " "
                        + Html.element(
                                "span",
                                "why",
                                Html.text(leftOut.get(part.mark()).reason()))
                        + " ";
        };
    }
}

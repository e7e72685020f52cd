package news.broadsheet.local.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What there is to read on a page, line by line, with whatever stands around the article. Styles are not read: what only they
 * hide is there.
 *
 * @param cut whether there was more than is shown
 */
record PageText(List<Line> lines, boolean cut) {

    static final PageText NONE = new PageText(List.of(), false);

    /** Far more than anybody reads, and little enough for a browser. */
    private static final int MOST = 200_000;

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "svg",
            "iframe",
            "object",
            "select",
            "canvas",
            "math",
            "audio",
            "video",
            "datalist");

    /** Elements that jsoup calls inline and yet stand on a line of their own. */
    private static final Set<String> BREAKING = Set.of("br", "button", "option", "figcaption", "summary");

    /** Between the cells of a row: an em space, which is left as it is where other white space is made one. */
    static final String GAP = "\u2003";

    PageText {
        lines = List.copyOf(lines);
    }

    /** @param heading whether it stands in an element of a heading */
    record Line(String text, boolean heading) {}

    static PageText of(Document page) {
        Collector collector = new Collector();
        page.body().filter(collector);
        collector.flush();
        return new PageText(collector.lines, collector.length > MOST);
    }

    private static final class Collector implements NodeFilter {

        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private int headings;
        private int length;

        @Override
        public FilterResult head(Node node, int depth) {
            if (length > MOST) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (node instanceof Element element) {
                if (UNSEEN.contains(element.normalName()) || element.hasAttr("hidden")) {
                    return FilterResult.SKIP_ENTIRELY;
                }
                if (isCell(element)) {
                    line.append(GAP);
                } else if (breaks(element)) {
                    flush();
                }
                headings += isHeading(element) ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && breaks(element)) {
                flush();
                headings -= isHeading(element) ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        private void flush() {
            String text = line.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
            line.setLength(0);
            if (!text.isEmpty()) {
                lines.add(new Line(text, headings > 0));
                length += text.length();
            }
        }

        private static boolean isCell(Element element) {
            return element.nameIs("td") || element.nameIs("th");
        }

        private static boolean breaks(Element element) {
            return (element.isBlock() && !isCell(element)) || BREAKING.contains(element.normalName());
        }

        private static boolean isHeading(Element element) {
            return element.normalName().matches("h[1-6]");
        }
    }
}

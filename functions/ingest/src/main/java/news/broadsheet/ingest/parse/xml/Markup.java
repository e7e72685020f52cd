package news.broadsheet.ingest.parse.xml;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Elements as HTML: XHTML of Atom, and markup that somebody forgot to escape. */
final class Markup {

    /** Elements that HTML never closes; what a lenient reader put into them stands behind them. */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private Markup() {}

    /** What stands between an element's tags. */
    static String inside(XmlNode node) {
        StringBuilder html = new StringBuilder(256);
        content(node, html);
        return html.toString();
    }

    private static void content(XmlNode node, StringBuilder html) {
        escape(node.text(), html);
        for (@Nullable XmlNode child = node.firstChild(); child != null; child = child.nextSibling()) {
            element(child, html);
            escape(child.tail(), html);
        }
    }

    private static void element(XmlNode node, StringBuilder html) {
        String name = node.tag().local;
        html.append('<').append(name);
        String[] attributes = node.attributes();
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1], html);
            html.append('"');
        }
        html.append('>');
        content(node, html);
        if (!VOID.contains(node.tag().lower())) {
            html.append("</").append(name).append('>');
        }
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}

package news.broadsheet.ingest.page.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** A tree written out, every node with all that can be asked of it, so that two trees can be compared. */
final class TreeText {

    static final String URL = "https://news.example/2026/a.html";

    private final StringBuilder text = new StringBuilder();

    private TreeText() {}

    /**
     * A page read both ways.
     *
     * @param givenUp why it was left to jsoup; empty where it was not
     */
    record Both(String ours, String jsoup, List<String> givenUp) {}

    static Both both(String page) {
        List<String> givenUp = new ArrayList<>();
        byte[] utf8 = page.getBytes(StandardCharsets.UTF_8);
        boolean plain = page.indexOf('\0') < 0 && page.indexOf('\uffff') < 0;
        Document ours = PageTree.of(utf8, URL, plain, givenUp::add);
        return new Both(of(ours), of(Jsoup.parse(page, URL, Parser.htmlParser())), givenUp);
    }

    static String of(Document document) {
        TreeText tree = new TreeText();
        tree.text
                .append(document.location())
                .append(' ')
                .append(document.quirksMode())
                .append(' ')
                .append(document.charset())
                .append(' ')
                .append(document.parser().getMaxDepth())
                .append('\n');
        tree.write(document, 0);
        return tree.text.toString();
    }

    private void write(Node node, int depth) {
        text.repeat(' ', depth)
                .append(node.getClass().getSimpleName())
                .append(' ')
                .append(node.nodeName());
        if (node instanceof Element element) {
            text.append(' ')
                    .append(element.tag().namespace())
                    .append(element.tag().isKnownTag())
                    .append(element.baseUri());
            text.append(element instanceof FormElement form ? form.elements().size() : "");
        } else {
            text.append('<').append(node.nodeValue()).append('>');
        }
        if (node instanceof Element || node instanceof DocumentType) {
            for (Attribute attribute : node.attributes()) {
                text.append(' ').append(attribute.getKey()).append('=');
                text.append(attribute.hasDeclaredValue() ? attribute.getValue() : "(none)");
            }
        }
        text.append(' ').append(node.siblingIndex()).append('\n');
        node.childNodes().forEach(child -> write(child, depth + 1));
    }
}

package news.broadsheet.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Comments' Markdown as HTML: of CommonMark the emphasis, links, quotes, lists and code. Headings, rules and HTML stay the
 * text they are written with; of images the description is left. What comes out has gone through {@link SafeHtml}: nothing
 * here needs to be trusted for it to be safe.
 */
public final class Markdown {

    /** Deepest nesting of a tree that is rendered: nobody reads deeper, and rendering takes stack at each level. */
    static final int MOST_DEPTH = 60;

    /** Deepest nesting of quotes and lists; beyond, their markers stay text. Each may take two levels of the tree. */
    private static final int MOST_BLOCKS = 20;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(
                    Set.of(BlockQuote.class, FencedCodeBlock.class, IndentedCodeBlock.class, ListBlock.class))
            .maxOpenBlockParsers(MOST_BLOCKS)
            .build();

    /** The writer's line end is a line end: people do not write comments by CommonMark's rules for paragraphs. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .softbreak("<br>")
            .nodeRendererFactory(Description::new)
            .build();

    private Markdown() {}

    /** Safe HTML for any text of any size; what is nested too deeply to be meant is shown as it was written. */
    public static String html(String markdown) {
        Node document = PARSER.parse(markdown);
        return SafeHtml.of(RENDERER.render(isShallow(document) ? document : asWritten(markdown)));
    }

    /** Level by level, since recursion is what this guards against. */
    private static boolean isShallow(Node document) {
        List<Node> level = List.of(document);
        for (int depth = 0; depth <= MOST_DEPTH && !level.isEmpty(); depth++) {
            level = below(level);
        }
        return level.isEmpty();
    }

    private static List<Node> below(List<Node> level) {
        List<Node> below = new ArrayList<>();
        for (Node node : level) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                below.add(child);
            }
        }
        return below;
    }

    private static Node asWritten(String text) {
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        document.appendChild(paragraph);
        return document;
    }

    /** An image as its description only: pictures in comments are not ours to load in a reader's name. */
    private record Description(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Image.class);
        }

        @Override
        public void render(Node image) {
            for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }
}

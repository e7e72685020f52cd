package news.broadsheet.local.comments;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.local.comments.MarkdownLine.Mark;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * A comment's HTML as the Markdown that the service shows: paragraphs, line ends, emphasis, links to the web, quotes, lists
 * and code. Of all else the text stays, of images their alternative text, of scripts, styles, players and form fields
 * nothing. What would act as Markdown in the text is escaped, so that it is read as it was written. That the outcome is
 * safe to show is not promised here: the service makes every comment safe as it shows it.
 */
final class HtmlToMarkdown {

    /** What a line end in the text means. */
    enum LineEnds {

        /** A line end; an empty line begins a paragraph. So WordPress stores comments (its {@code wpautop} at display). */
        KEPT,

        /** As {@link #KEPT}, where no tag says where a line or paragraph ends; else white space, as HTML has it. */
        WHERE_NO_TAGS
    }

    /** Elements deeper than this are taken for their text, level with the deepest. */
    private static final int MOST_LEVELS = 100;

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frame",
            "frameset",
            "object",
            "applet",
            "embed",
            "video",
            "audio",
            "canvas",
            "svg",
            "math",
            "head",
            "title",
            "textarea",
            "select",
            "datalist",
            "button",
            "input",
            "map");

    private final MarkdownBlocks blocks = new MarkdownBlocks();
    private final MarkdownLine line = new MarkdownLine();
    private final UnaryOperator<String> links;
    private final boolean linesKept;

    private HtmlToMarkdown(boolean linesKept, UnaryOperator<String> links) {
        this.linesKept = linesKept;
        this.links = links;
    }

    /** @param links gives where a link is to lead, from where it leads */
    static String of(String html, LineEnds lineEnds, UnaryOperator<String> links) {
        Parser parser = Parser.htmlParser().setMaxDepth(MOST_LEVELS);
        Element body = Jsoup.parse(html, "", parser).body();
        boolean kept = lineEnds == LineEnds.KEPT || body.selectFirst("p, br, div") == null;
        HtmlToMarkdown conversion = new HtmlToMarkdown(kept, links);
        conversion.children(body);
        conversion.flush();
        return PlainText.lines(conversion.blocks.markdown());
    }

    private void children(Element parent) {
        for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else if (child instanceof Element element && !DROPPED.contains(element.normalName())) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> lineEnd(true);
            case "img" -> line.text(element.attr("alt"));
            case "em", "i" -> marked(element, Mark.EMPHASIS);
            case "strong", "b" -> marked(element, Mark.STRONG);
            case "a" -> link(element);
            case "code", "tt", "kbd", "samp" -> line.code(element.wholeText());
            case "pre", "xmp", "listing", "plaintext" -> pre(element);
            case "blockquote" -> quote(element);
            case "ul", "menu", "dir" -> list(element, Optional.empty());
            case "ol" -> list(element, Optional.of(start(element)));
            case "li" -> item(element);
            case "h1", "h2", "h3", "h4", "h5", "h6", "dt" -> heading(element);
            case "q" -> quoted(element);
            case "td", "th" -> cell(element);
            default -> other(element);
        }
    }

    private void text(String text) {
        if (!linesKept) {
            line.text(text);
            return;
        }
        String[] lines = text.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                lineEnd(false);
            }
            line.text(lines[i]);
        }
    }

    /** Two in a row end the paragraph. */
    private void lineEnd(boolean isTag) {
        if (line.lineEnd(isTag)) {
            flush();
        }
    }

    private void flush() {
        blocks.paragraph(line.finish());
    }

    private void marked(Element element, Mark mark) {
        boolean opened = line.open(mark, "");
        children(element);
        if (opened) {
            line.close(mark);
        }
    }

    private void link(Element element) {
        String href = links.apply(element.attr("href").strip());
        Optional<String> target = WebUrls.parse(href).map(Object::toString).or(() -> Optional.of(href));
        boolean opened = target.filter(SafeUrls::isLink)
                .filter(url -> line.open(Mark.LINK, url))
                .isPresent();
        children(element);
        if (opened) {
            line.close(Mark.LINK);
        }
    }

    private void pre(Element element) {
        flush();
        blocks.code(element.wholeText());
    }

    private void quote(Element element) {
        flush();
        boolean opened = blocks.openQuote();
        children(element);
        flush();
        if (opened) {
            blocks.close();
        }
    }

    private void list(Element element, Optional<Integer> start) {
        flush();
        blocks.openList(start);
        children(element);
        flush();
        blocks.closeList();
    }

    private void item(Element element) {
        flush();
        boolean opened = blocks.openItem();
        children(element);
        flush();
        if (opened) {
            blocks.close();
        }
    }

    /** The subset has no headings: one is a paragraph that stands out. */
    private void heading(Element element) {
        flush();
        marked(element, Mark.STRONG);
        flush();
    }

    private void quoted(Element element) {
        line.text("\u201c");
        children(element);
        line.text("\u201d");
    }

    private void cell(Element element) {
        children(element);
        line.text(" ");
    }

    private void other(Element element) {
        if (element.isBlock()) {
            flush();
            children(element);
            flush();
        } else {
            children(element);
        }
    }

    private static int start(Element list) {
        String start = list.attr("start").strip();
        return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    }
}

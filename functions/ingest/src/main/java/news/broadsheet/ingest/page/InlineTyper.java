package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Span.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Inline HTML to spans, with the links that {@link InlineStyle} lets through. Text is kept as text; white space is one space,
 * and none at the ends.
 */
final class InlineTyper {

    private final @Nullable URI base;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private InlineStyle style = InlineStyle.PLAIN;
    private boolean gap;

    private InlineTyper(@Nullable URI base) {
        this.base = base;
    }

    static RichText of(List<? extends Node> nodes, @Nullable URI base) {
        return of(nodes, InlineStyle.PLAIN, base);
    }

    /** @param style of the text around */
    static RichText of(List<? extends Node> nodes, InlineStyle style, @Nullable URI base) {
        InlineTyper typer = new InlineTyper(base);
        for (Node node : nodes) {
            typer.read(node, style, 0);
        }
        typer.flush();
        return new RichText(typer.spans);
    }

    /** Lines and indents kept, for preformatted text. */
    static RichText preformatted(Element element) {
        String whole = element.wholeText().stripTrailing();
        StringBuilder text = new StringBuilder(whole.length());
        whole.codePoints().filter(c -> c == '\n' || c == '\t' || isVisible(c)).forEach(text::appendCodePoint);
        return text.toString().isBlank()
                ? RichText.plain("")
                : new RichText(List.of(new Span(text.toString(), Set.of(Mark.CODE), null)));
    }

    private void read(Node node, InlineStyle around, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText(), around);
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> gap = true;
                case "img", "amp-img" -> append(Pictures.isSign(element) ? element.attr("alt") : "", around);
                case "video", "audio", "iframe" -> {}
                case "q" -> {
                    append("\u201c", around);
                    children(element, around, depth);
                    append("\u201d", around);
                }
                default -> children(element, around, depth);
            }
        }
    }

    private void children(Element element, InlineStyle around, int depth) {
        if (depth >= Shapes.MAX_DEPTH) {
            append(element.text(), around);
            return;
        }
        InlineStyle inner = around.in(element, base);
        boolean apart = element.isBlock() || Part.of(element.normalName()) != null;
        gap |= apart;
        for (Node child = element.firstChild(); child != null; child = child.nextSibling()) {
            read(child, inner, depth + 1);
        }
        gap |= apart;
    }

    private void append(String text, InlineStyle around) {
        if (!around.equals(style)) {
            flush();
            style = around;
        }
        for (int i = 0; i < text.length(); ) {
            int end = plainEnd(text, i);
            if (end > i) {
                space();
                run.append(text, i, end);
                i = end;
                continue;
            }
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (isVisible(c)) {
                space();
                run.appendCodePoint(c);
            }
        }
    }

    /** Most of a text is words with one space between them, which are taken as they are. */
    private static int plainEnd(String text, int from) {
        int end = from;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                end = i + 1;
            } else if (c != ' ' || i == from || end < i) {
                break;
            }
        }
        return end;
    }

    /** Surely visible: ASCII, the letters of Europe, dashes and quotation marks, the signs of East Asia. */
    private static boolean isPlain(char c) {
        return c > ' '
                && (c < 0x7f || (c >= 0xc0 && c < 0x600) || (c >= 0x2010 && c < 0x2028) || (c > 0x3000 && c < 0xd800));
    }

    /** Between two words; before a link or a marked word it belongs to the plain text ahead of it. */
    private void space() {
        if (gap && !(run.isEmpty() && spans.isEmpty())) {
            boolean starts = run.isEmpty() && !style.equals(InlineStyle.PLAIN);
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (starts && last != null && last.href() == null && last.marks().isEmpty()) {
                spans.set(spans.size() - 1, Span.plain(last.text() + " "));
            } else {
                run.append(' ');
            }
        }
        gap = false;
    }

    /** Soft hyphens, zero-width spaces, byte order marks, controls and halves of surrogate pairs are not. */
    private static boolean isVisible(int c) {
        return !Character.isISOControl(c) && c != 0x200b && c != 0xfeff && c != 0xad && !(c >= 0xd800 && c <= 0xdfff);
    }

    private void flush() {
        if (!run.isEmpty()) {
            spans.add(new Span(run.toString(), style.marks(), style.href()));
            run.setLength(0);
        }
    }
}

package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Span.Mark;
import news.broadsheet.ingest.web.WebUrls;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Inline HTML to spans: the one place where untrusted links enter a body, so the one that lets only http, https and mailto
 * through. Text is kept as text; white space is one space, and none at the ends.
 */
final class InlineTyper {

    private static final int MAX_DEPTH = 40;

    private static final Map<String, Mark> MARKS = Map.ofEntries(
            Map.entry("em", Mark.EMPHASIS),
            Map.entry("i", Mark.EMPHASIS),
            Map.entry("cite", Mark.EMPHASIS),
            Map.entry("dfn", Mark.EMPHASIS),
            Map.entry("strong", Mark.STRONG),
            Map.entry("b", Mark.STRONG),
            Map.entry("code", Mark.CODE),
            Map.entry("kbd", Mark.CODE),
            Map.entry("samp", Mark.CODE),
            Map.entry("tt", Mark.CODE),
            Map.entry("sup", Mark.SUPERSCRIPT),
            Map.entry("sub", Mark.SUBSCRIPT));

    private final @Nullable URI base;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Set<Mark> runMarks = Set.of();
    private @Nullable String runHref;
    private boolean gap;

    private InlineTyper(@Nullable URI base) {
        this.base = base;
    }

    static RichText of(List<? extends Node> nodes, @Nullable URI base) {
        return new InlineTyper(base).read(nodes);
    }

    /** Lines and indents kept, for preformatted text. */
    static RichText preformatted(Element element) {
        String text = element.wholeText().stripTrailing();
        return text.isBlank() ? RichText.plain("") : new RichText(List.of(new Span(text, Set.of(Mark.CODE), null)));
    }

    private RichText read(List<? extends Node> nodes) {
        nodes.forEach(node -> read(node, Set.of(), null, 0));
        flush();
        return new RichText(spans);
    }

    private void read(Node node, Set<Mark> marks, @Nullable String href, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText(), marks, href);
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (name.equals("br")) {
                append(" ", marks, href);
            } else if (depth >= MAX_DEPTH) {
                append(element.text(), marks, href);
            } else {
                Set<Mark> inner = marked(element, marks);
                String link = name.equals("a") ? link(element, href) : href;
                boolean apart = element.isBlock();
                gap |= apart;
                element.childNodes().forEach(child -> read(child, inner, link, depth + 1));
                gap |= apart;
            }
        }
    }

    private static Set<Mark> marked(Element element, Set<Mark> marks) {
        Mark mark = MARKS.get(element.normalName());
        if (mark == null || marks.contains(mark)) {
            return marks;
        }
        Set<Mark> all = EnumSet.of(mark);
        all.addAll(marks);
        return all;
    }

    private @Nullable String link(Element anchor, @Nullable String outer) {
        String reference = anchor.attr("href").strip();
        if (reference.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            return reference.matches("(?i)mailto:[\\w.+-]+@[\\w.-]+") ? reference : outer;
        }
        if (reference.startsWith("#")) {
            return outer;
        }
        String url = WebUrls.resolved(base, reference);
        return url == null ? outer : url;
    }

    private void append(String text, Set<Mark> marks, @Nullable String href) {
        if (!marks.equals(runMarks) || !Objects.equals(href, runHref)) {
            flush();
            runMarks = marks;
            runHref = href;
        }
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = true;
            } else if (!Character.isISOControl(c) && c != 0x200b && c != 0xfeff && c != 0xad && !isHalf(c)) {
                space();
                run.appendCodePoint(c);
            }
        }
    }

    /** Between two words; before a link or a marked word it belongs to the plain text ahead of it. */
    private void space() {
        if (gap && !(run.isEmpty() && spans.isEmpty())) {
            boolean starts = run.isEmpty() && (runHref != null || !runMarks.isEmpty());
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (starts && last != null && last.href() == null && last.marks().isEmpty()) {
                spans.set(spans.size() - 1, Span.plain(last.text() + " "));
            } else {
                run.append(' ');
            }
        }
        gap = false;
    }

    private static boolean isHalf(int c) {
        return c >= 0xd800 && c <= 0xdfff;
    }

    private void flush() {
        if (!run.isEmpty()) {
            spans.add(new Span(run.toString(), runMarks, runHref));
            run.setLength(0);
        }
    }
}

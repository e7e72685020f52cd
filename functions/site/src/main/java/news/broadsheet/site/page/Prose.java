package news.broadsheet.site.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import news.broadsheet.core.article.Span.Mark;

/** A line of an article with its emphasis and links, as HTML. Its text is escaped here; its links were checked when it was made. */
public record Prose(RichText text) implements Content {

    private static final Map<Mark, String> ELEMENTS = new EnumMap<>(Map.of(
            Mark.EMPHASIS, "em",
            Mark.STRONG, "strong",
            Mark.CODE, "code",
            Mark.SUPERSCRIPT, "sup",
            Mark.SUBSCRIPT, "sub"));

    @Override
    public void writeTo(TemplateOutput output) {
        text.spans().forEach(span -> write(span, output));
    }

    private static void write(Span span, TemplateOutput output) {
        List<String> elements =
                span.marks().stream().sorted().map(ELEMENTS::get).toList();
        if (span.href() != null) {
            output.writeContent("<a rel=\"noopener\" href=\"");
            Escape.htmlAttribute(span.href(), output);
            output.writeContent("\">");
        }
        for (String element : elements) {
            output.writeContent("<" + element + ">");
        }
        Escape.htmlContent(span.text(), output);
        for (String element : elements.reversed()) {
            output.writeContent("</" + element + ">");
        }
        if (span.href() != null) {
            output.writeContent("</a>");
        }
    }
}

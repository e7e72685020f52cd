package news.broadsheet.local.doctor;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import news.broadsheet.core.article.RichText;
import news.broadsheet.core.article.Span;
import org.jspecify.annotations.Nullable;

/** Text of publishers as HTML: nothing in it is markup, and no link leads anywhere but to the web or to a mail box. */
final class Html {

    private Html() {}

    static String text(@Nullable String text) {
        return Sheet.harmless(Objects.requireNonNullElse(text, ""))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** An element without attributes; nothing where there is no content. */
    static String element(String name, String html) {
        return html.isEmpty() ? "" : "<" + name + ">" + html + "</" + name + ">";
    }

    /** An element of a class of ours; nothing where there is no content. */
    static String element(String name, String className, String html) {
        return html.isEmpty() ? "" : "<" + name + " class=\"" + className + "\">" + html + "</" + name + ">";
    }

    static String link(@Nullable String url, String html) {
        return url == null || !url.toLowerCase(Locale.ROOT).matches("(https?://|mailto:).*")
                ? html
                : "<a href=\"" + text(url) + "\" rel=\"noreferrer noopener\">" + html + "</a>";
    }

    static String text(RichText text) {
        return text.spans().stream().map(Html::span).collect(Collectors.joining());
    }

    private static String span(Span span) {
        String html = text(span.text());
        for (Span.Mark mark : span.marks().stream().sorted().toList()) {
            html = element(name(mark), html);
        }
        return link(span.href(), html);
    }

    private static String name(Span.Mark mark) {
        return switch (mark) {
            case EMPHASIS -> "em";
            case STRONG -> "strong";
            case CODE -> "code";
            case SUPERSCRIPT -> "sup";
            case SUBSCRIPT -> "sub";
        };
    }
}

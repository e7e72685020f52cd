package news.broadsheet.ingest.page;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.broadsheet.core.article.SafeUrls;
import news.broadsheet.core.article.Span.Mark;
import news.broadsheet.core.web.WebUrls;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the elements around a run of text make of it.
 *
 * @param href absolute http, https or mailto: the one place where untrusted links enter a body lets nothing else through
 */
record InlineStyle(Set<Mark> marks, @Nullable String href) {

    static final InlineStyle PLAIN = new InlineStyle(Set.of(), null);

    private static final Map<String, Mark> MARKS = Map.ofEntries(
            Map.entry("em", Mark.EMPHASIS),
            Map.entry("i", Mark.EMPHASIS),
            Map.entry("cite", Mark.EMPHASIS),
            Map.entry("dfn", Mark.EMPHASIS),
            Map.entry("var", Mark.EMPHASIS),
            Map.entry("strong", Mark.STRONG),
            Map.entry("b", Mark.STRONG),
            Map.entry("code", Mark.CODE),
            Map.entry("kbd", Mark.CODE),
            Map.entry("samp", Mark.CODE),
            Map.entry("tt", Mark.CODE),
            Map.entry("sup", Mark.SUPERSCRIPT),
            Map.entry("sub", Mark.SUBSCRIPT));

    /** The style of the text in an element within text of this one. */
    InlineStyle in(Element element, @Nullable URI base) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            String link = link(element, base);
            return link == null ? this : new InlineStyle(marks, link);
        }
        Mark mark = MARKS.get(tag);
        if (mark == null || marks.contains(mark)) {
            return this;
        }
        if (marks.isEmpty()) {
            return new InlineStyle(Set.of(mark), href);
        }
        Set<Mark> all = EnumSet.of(mark);
        all.addAll(marks);
        return new InlineStyle(Set.copyOf(all), href);
    }

    private static @Nullable String link(Element anchor, @Nullable URI base) {
        String reference = anchor.attr("href").strip();
        if (reference.isEmpty() || reference.startsWith("#")) {
            return null;
        }
        if (reference.length() > 7
                && reference.substring(0, 7).toLowerCase(Locale.ROOT).equals("mailto:")) {
            int end = reference.indexOf('?');
            String address = end < 0 ? reference : reference.substring(0, end);
            return SafeUrls.isLink(address) ? address : null;
        }
        return WebUrls.resolved(base, reference);
    }
}

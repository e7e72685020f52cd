package news.broadsheet.core.article;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of text with the same marks and link. Text is plain: whoever shows it escapes it.
 *
 * @param href absolute http, https or mailto URL; null where the run is no link. Another one is left out, see {@link SafeUrls}
 */
public record Span(String text, Set<Mark> marks, @Nullable String href) {

    /** Emphasis within a line. */
    public enum Mark {
        EMPHASIS,
        STRONG,
        CODE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    public Span {
        marks = Set.copyOf(marks);
        href = SafeUrls.linkOrNull(href);
    }

    public static Span plain(String text) {
        return new Span(text, Set.of(), null);
    }
}

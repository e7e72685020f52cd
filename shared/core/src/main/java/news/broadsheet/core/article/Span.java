package news.broadsheet.core.article;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A run of text with the same marks and link. Text is plain: whoever shows it escapes it.
 *
 * @param href absolute http, https or mailto URL, checked where the span was made; null where the run is no link
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
    }

    public static Span plain(String text) {
        return new Span(text, Set.of(), null);
    }
}

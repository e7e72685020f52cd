package news.broadsheet.core.article;

import java.util.List;
import java.util.stream.Collectors;

/** A line or paragraph of text with inline emphasis and links, in reading order. */
public record RichText(List<Span> spans) {

    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText plain(String text) {
        return new RichText(text.isEmpty() ? List.of() : List.of(Span.plain(text)));
    }

    /** The text without marks and links. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    public boolean isBlank() {
        return spans.stream().allMatch(span -> span.text().isBlank());
    }
}

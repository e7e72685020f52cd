package news.broadsheet.core.article;

import java.util.List;

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
        // Most lines are one span, and every block is asked for its text more than once.
        if (spans.size() == 1) {
            return spans.getFirst().text();
        }
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(span.text());
        }
        return text.toString();
    }

    public boolean isBlank() {
        for (Span span : spans) {
            if (!span.text().isBlank()) {
                return false;
            }
        }
        return true;
    }
}

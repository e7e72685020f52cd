package news.broadsheet.site.head;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of publishers made fit for a title, an attribute or a property: one line of whole characters, not too long. */
final class Wording {

    /** Of a title or a name. */
    static final int MOST_NAME = 300;

    /** Of a description; search engines and previews show less. */
    static final int MOST_DESCRIPTION = 250;

    private static final String ELLIPSIS = "…";
    private static final int REPLACEMENT = 0xFFFD;

    private Wording() {}

    /** White space and control characters become single spaces, halves of surrogate pairs U+FFFD; nothing stands at the ends. */
    static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), 1_000));
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                gap = true;
                continue;
            }
            if (gap && !line.isEmpty()) {
                line.append(' ');
            }
            gap = false;
            line.appendCodePoint(isHalf(c) ? REPLACEMENT : c);
        }
        return line.toString();
    }

    /** A line of at most so many UTF-16 units, ended between words where that leaves more than half, and marked as cut. */
    static String cut(@Nullable String text, int most) {
        String line = line(text);
        if (line.length() <= most) {
            return line;
        }
        // No more than the neighbourhood of the cut: breaking is slow, and some headlines are whole articles.
        String start = line.substring(0, Math.min(line.length(), most + 50));
        int end = before(BreakIterator.getLineInstance(Locale.ROOT), start, most);
        if (end <= most / 2) {
            end = before(BreakIterator.getCharacterInstance(Locale.ROOT), start, most);
        }
        return line(start.substring(0, end)) + ELLIPSIS;
    }

    /** The last boundary that leaves room for the ellipsis. */
    private static int before(BreakIterator boundaries, String text, int most) {
        boundaries.setText(text);
        return Math.max(0, boundaries.preceding(most));
    }

    /** What there is of these, in this order, with a mark between. */
    static String joined(String mark, Stream<String> parts) {
        return parts.map(Wording::line).filter(part -> !part.isEmpty()).collect(Collectors.joining(mark));
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}

package news.broadsheet.core.article;

import java.text.BreakIterator;
import java.util.Locale;

/** Counting words and cutting text where people would, in any script. */
public final class Words {

    private static final String ELLIPSIS = "\u2026";

    private Words() {}

    /** Number of words by Unicode's word boundaries; in scripts without spaces the dictionary's words. */
    public static int count(String text) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        int count = 0;
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; start = end, end = words.next()) {
            if (Character.isLetterOrDigit(text.codePointAt(start))) {
                count++;
            }
        }
        return count;
    }

    /**
     * The beginning of a text that fits into a number of UTF-8 bytes, cut at the end of a word where one ends in the last
     * third, and marked with an ellipsis where something was cut.
     */
    public static String excerpt(String text, int maxBytes) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (utf8Length(line) <= maxBytes) {
            return line;
        }
        int end = indexWithin(line, Math.max(0, maxBytes - utf8Length(ELLIPSIS)));
        int wordEnd = line.lastIndexOf(' ', end);
        String cut = line.substring(0, wordEnd > end * 2 / 3 ? wordEnd : end).stripTrailing();
        return cut.isEmpty() ? "" : cut + ELLIPSIS;
    }

    /** Number of bytes of a text in UTF-8. */
    public static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            length += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            i += Character.charCount(c);
        }
        return length;
    }

    private static int indexWithin(String text, int maxBytes) {
        int length = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            length += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (length > maxBytes) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}

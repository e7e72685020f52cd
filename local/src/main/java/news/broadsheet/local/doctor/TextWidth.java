package news.broadsheet.local.doctor;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many columns of a terminal text takes (after Unicode's UAX 11), and where it may be broken. */
final class TextWidth {

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(c) ? 2 : 1;
    }

    /** Ideographs, kana, Hangul, their punctuation and full-width forms, and pictures. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115f)
                || (c >= 0x2e80 && c <= 0xa4cf)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6)
                || (c >= 0x1f300 && c <= 0x1faff)
                || (c >= 0x20000 && c <= 0x3fffd);
    }

    /** Words and the spaces between them; a word that is wider than a line and has wide signs comes in parts. */
    static List<String> pieces(String text, int width) {
        List<String> pieces = new ArrayList<>();
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            if (i > 0) {
                pieces.add(" ");
            }
            if (of(words[i]) > width / 2 && words[i].codePoints().anyMatch(TextWidth::isWide)) {
                parts(words[i], pieces);
            } else {
                pieces.add(words[i]);
            }
        }
        return pieces;
    }

    private static void parts(String word, List<String> pieces) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(word);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            pieces.add(word.substring(start, end));
        }
    }
}

package news.broadsheet.core.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into words. Letters, digits and the marks on them make a word; so do an apostrophe between letters and a
 * point or comma between digits (Unicode Standard Annex 29, rules WB5 to WB12). Scripts that are written without spaces are
 * taken in overlapping pairs of characters, which finds their words without a dictionary.
 *
 * <p>Does not know which words matter: see {@link StopWords}.
 */
public final class Tokens {

    /** Longer words are data, not language; they are left out. */
    private static final int LONGEST = 64;

    /** Articles and particles that French, Italian and Catalan write together with the word: l'Élysée, dell'Italia. */
    private static final Set<String> ELISIONS = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "un", "all", "dall", "dell",
            "nell", "sull", "quell");

    private final String text;
    private final List<Token> found = new ArrayList<>();

    private Tokens(String text) {
        this.text = text;
    }

    public static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.split();
        return tokens.found;
    }

    private void split() {
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isSpaceless(c)) {
                at = pairs(at);
            } else if (isWordPart(c)) {
                at = word(at);
            } else {
                at += Character.charCount(c);
            }
        }
    }

    private int word(int first) {
        int start = first;
        int end = first;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            if (isSpaceless(c) || !(isWordPart(c) || isJoint(c, end))) {
                break;
            }
            if (isApostrophe(c) && ELISIONS.contains(fold(text.substring(start, end)))) {
                start = end + 1;
            }
            end += Character.charCount(c);
        }
        int length = end - start - possessive(start, end);
        if (length > 0 && length <= LONGEST) {
            found.add(new Token(fold(text.substring(start, start + length)), start, start + length, form(start)));
        }
        return end;
    }

    /** Pairs of neighbours; a character that stands alone is a word. */
    private int pairs(int start) {
        int at = start;
        int before = -1;
        int pairs = 0;
        while (at < text.length() && isSpaceless(text.codePointAt(at))) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (before >= 0) {
                found.add(new Token(fold(text.substring(before, next)), before, next, Token.Form.PLAIN));
                pairs++;
            }
            before = at;
            at = next;
        }
        if (pairs == 0) {
            found.add(new Token(fold(text.substring(start, at)), start, at, Token.Form.PLAIN));
        }
        return at;
    }

    private Token.Form form(int start) {
        int c = text.codePointAt(start);
        return Character.isDigit(c)
                ? Token.Form.NUMBER
                : Character.isUpperCase(c) || Character.isTitleCase(c) ? Token.Form.CAPITALISED : Token.Form.PLAIN;
    }

    /** "'s" says whose, not what. */
    private int possessive(int start, int end) {
        boolean is = end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && isApostrophe(text.charAt(end - 2));
        return is ? 2 : 0;
    }

    private boolean isJoint(int c, int at) {
        if (at + 1 >= text.length() || at == 0) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (isApostrophe(c)) {
            return Character.isLetter(before) && Character.isLetter(after);
        }
        return (c == '.' || c == ',') && Character.isDigit(before) && Character.isDigit(after);
    }

    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || isMark(c);
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Han, Kana, Thai, Lao, Khmer, Myanmar: no spaces between words. */
    private static boolean isSpaceless(int c) {
        if (c < 0x0E00) {
            return false;
        }
        if (c <= 0x0EFF || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF)) {
            return true;
        }
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x31F0 && c <= 0x31FF) || Character.isIdeographic(c);
    }

    /** The form in which words are compared. */
    static String fold(String word) {
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            ascii &= c < 0x80;
            lower &= c < 'A' || c > 'Z';
        }
        if (ascii) {
            return lower ? word : word.toLowerCase(Locale.ROOT);
        }
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        StringBuilder folded = new StringBuilder(plain.length());
        boolean latin = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean accent = c >= 0x0300 && c <= 0x036F;
            if (!accent || !latin) {
                folded.append(c);
            }
            latin = accent ? latin : Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).replace("\u00df", "ss");
    }
}

package news.broadsheet.core.comment.rules;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * One code point as comparisons take it: compatibility forms resolved as NFKC does (Unicode Standard Annex 15), case folded,
 * combining marks and everything invisible dropped. What NFKC would compose again are the marks that are dropped, so that
 * decomposing is enough; and a code point folds alike wherever it stands, so that a place in the folded text has one in the
 * original.
 *
 * <p>Marks are dropped where they are ornaments of a letter (accents, Hebrew points, Arabic harakat). In Devanagari, Thai and
 * the like they are the vowels, and Japanese voicing marks make other words: there they stay. It knows no look-alikes:
 * {@link LookAlikes} does.
 */
final class Folding {

    /** Decompositions that are longer are whole phrases in one sign (U+FDFA has 18 code points), and stay one. */
    private static final int LONGEST = 4;

    private static final String[] ASCII = new String[128];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isISOControl(c) && !Character.isWhitespace(c)
                    ? ""
                    : Character.toString(Character.toLowerCase(c));
        }
    }

    private Folding() {}

    /** Empty where the code point is dropped; what is no letter, digit or vowel sign comes as it is. */
    static String of(int c) {
        if (c < ASCII.length) {
            return ASCII[c];
        }
        if (isInvisible(c)) {
            return "";
        }
        String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        String known = parts.codePointCount(0, parts.length()) > LONGEST ? Character.toString(c) : parts;
        // Upper case first: it is what makes one of sharp s and "SS", of both small sigmas, of i with and without its
        // dot.
        String folded = known.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        if (folded.length() == 1) {
            int only = folded.charAt(0);
            return isOrnament(only) ? "" : Character.toString(plain(only));
        }
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints().filter(p -> !isOrnament(p)).map(Folding::plain).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** A whole text, for names and lists; long texts are folded code point by code point. */
    static String text(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().mapToObj(Folding::of).forEach(folded::append);
        return folded.toString();
    }

    /** Whether a folded code point is part of a word. */
    static boolean isWord(int c) {
        return Character.isLetterOrDigit(c) || isVowelSign(c);
    }

    /** Scripts that are written without spaces, where a word begins and ends anywhere. */
    static boolean isUnspaced(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isVowelSign(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isOrnament(int c) {
        int type = Character.getType(c);
        if (type == Character.ENCLOSING_MARK) {
            return true;
        }
        return type == Character.NON_SPACING_MARK
                && !isVoicing(c)
                && switch (UnicodeScript.of(c)) {
                    case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC -> true;
                    default -> false;
                };
    }

    private static boolean isVoicing(int c) {
        return c == 0x3099 || c == 0x309a;
    }

    /** Format and control characters, and the fillers that are letters by their class alone. */
    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || (type == Character.CONTROL && !Character.isWhitespace(c))
                || c == 0x115f
                || c == 0x1160
                || c == 0x3164
                || c == 0xffa0;
    }

    /** Letters with a stroke or of another hand, which Unicode does not decompose. */
    private static int plain(int c) {
        return switch (c) {
            case 'ø' -> 'o';
            case 'ł' -> 'l';
            case 'đ', 'ð' -> 'd';
            case 'ħ' -> 'h';
            case 'ŧ' -> 't';
            case 'ɑ' -> 'a';
            case 'ɡ' -> 'g';
            case 'ƒ' -> 'f';
            default -> c;
        };
    }
}

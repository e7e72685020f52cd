package news.broadsheet.ingest.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a written date: a number, a word or a sign. White space is left out, and remembered by the piece after it.
 *
 * @param text of a word, folded as {@link #fold} says; of a sign, the sign
 * @param value of a number, or of its first nine digits
 * @param digits how many a number has; 0 for the others
 * @param start its first character's place in the date
 * @param spaced whether white space is before it
 */
record DateToken(String text, int value, int digits, int start, boolean spaced) {

    static final DateToken NONE = new DateToken("", 0, 0, 0, true);

    boolean isNumber() {
        return digits > 0;
    }

    boolean isWord() {
        return digits == 0 && !text.isEmpty() && Character.isLetter(text.codePointAt(0));
    }

    boolean is(char sign) {
        return digits == 0 && text.length() == 1 && text.charAt(0) == sign;
    }

    static List<DateToken> of(String date) {
        List<DateToken> tokens = new ArrayList<>();
        boolean spaced = false;
        for (int at = 0; at < date.length(); ) {
            int end = end(date, at);
            int c = date.codePointAt(at);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                spaced = true;
            } else if (Character.getType(c) != Character.FORMAT) {
                // Formatting signs turn the direction of Arabic and Hebrew text, and say nothing.
                tokens.add(token(date, at, end, spaced));
                spaced = false;
            }
            at = end;
        }
        return tokens;
    }

    private static DateToken token(String date, int start, int end, boolean spaced) {
        int c = date.codePointAt(start);
        if (Character.isDigit(c)) {
            int length = end - start;
            return new DateToken("", number(date, start, Math.min(end, start + 9)), length, start, spaced);
        }
        String text = date.substring(start, end);
        return new DateToken(Character.isLetter(c) ? fold(text) : plainSign(text), 0, 0, start, spaced);
    }

    private static int end(String date, int start) {
        int c = date.codePointAt(start);
        int end = start + Character.charCount(c);
        if (Character.isDigit(c)) {
            while (end < date.length() && Character.isDigit(date.charAt(end))) {
                end++;
            }
        } else if (Character.isLetter(c) && !Character.isIdeographic(c)) {
            while (end < date.length() && isWithinWord(date.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isWithinWord(char c) {
        boolean mark = Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
        return mark || (Character.isLetter(c) && !Character.isIdeographic(c));
    }

    /** In any script's digits. */
    private static int number(String date, int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            value = value * 10 + Character.digit(date.charAt(i), 10);
        }
        return value;
    }

    /** Lower case without accents, so that "Août", "AOUT" and "aout" are one word; the scripts of East Asia stay. */
    static String fold(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        if (word.charAt(0) >= 0x2e80) {
            return word;
        }
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder bare = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c == 'ı' ? 'i' : c == 'ς' ? 'σ' : c);
            }
        }
        return bare.toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The minus, dashes and full-width signs of the world as ASCII has them. */
    private static String plainSign(String sign) {
        return switch (sign) {
            case "−", "–", "—", "‐", "‑", "－" -> "-";
            case "：" -> ":";
            case "／" -> "/";
            case "．" -> ".";
            case "（" -> "(";
            case "）" -> ")";
            default -> sign;
        };
    }
}

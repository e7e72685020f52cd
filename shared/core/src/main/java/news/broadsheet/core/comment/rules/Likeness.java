package news.broadsheet.core.comment.rules;

import news.broadsheet.core.Ids;

/**
 * What a comment's text has in common with its copies: one id for texts that differ in case, white space, punctuation or emoji
 * only. White space does not count at all, so that taking it out or putting it in makes no other text. It knows no rewording.
 */
public final class Likeness {

    private static final int EMOJI_STYLE = 0xfe0f;
    private static final int KEYCAP = 0x20e3;

    private Likeness() {}

    /** By letters and digits in their order, folded; by the exact text where there are none. */
    public static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!isEmoji(c) && !isKeycap(text, i)) {
                Folding.of(c).codePoints().filter(Folding::isWord).forEach(letters::appendCodePoint);
            }
        }
        boolean says = letters.codePoints().anyMatch(Character::isLetterOrDigit);
        return says ? Ids.of("likeness", letters.toString()) : Ids.of("likeness of the exact text", text);
    }

    /** Digits are emoji by Unicode's property, and letters to people; some emoji fold to letters, such as the trade mark. */
    private static boolean isEmoji(int c) {
        return c > 127 && Character.isEmoji(c);
    }

    /** Whether what precedes is the digit of a keycap. */
    private static boolean isKeycap(String text, int next) {
        int at = next < text.length() && text.charAt(next) == EMOJI_STYLE ? next + 1 : next;
        return at < text.length() && text.charAt(at) == KEYCAP;
    }
}

package news.broadsheet.core.comment.rules;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A character that Markdown lets people write by number (CommonMark 0.31, section 2.5), or by a name where it is one of those
 * that nobody sees: what readers are shown is the character. Other named characters are left as they are.
 *
 * @param length characters of the text that it takes, all of them ASCII
 */
record Reference(int codePoint, int length) {

    /** CommonMark takes seven digits at most, and six of base 16; the longest name is longer. */
    private static final int LONGEST = 16;

    private static final int LONGEST_DECIMAL = 7;
    private static final int LONGEST_HEX = 6;
    private static final int REPLACEMENT = 0xfffd;

    private static final Map<String, Integer> INVISIBLE = Map.of(
            "shy", 0xad,
            "ZeroWidthSpace", 0x200b,
            "zwnj", 0x200c,
            "zwj", 0x200d,
            "lrm", 0x200e,
            "rlm", 0x200f,
            "NoBreak", 0x2060);

    /** Null where none begins. */
    static @Nullable Reference at(String text, int start) {
        if (text.charAt(start) != '&') {
            return null;
        }
        int end = text.indexOf(';', start, Math.min(text.length(), start + LONGEST + 1));
        if (end < 0) {
            return null;
        }
        int c = codePoint(text.substring(start + 1, end));
        return c < 0 ? null : new Reference(c, end + 1 - start);
    }

    private static int codePoint(String name) {
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return number(name.substring(2), 16, LONGEST_HEX);
        }
        return name.startsWith("#") ? number(name.substring(1), 10, LONGEST_DECIMAL) : INVISIBLE.getOrDefault(name, -1);
    }

    private static int number(String digits, int radix, int longest) {
        boolean number = !digits.isEmpty()
                && digits.length() <= longest
                && digits.chars().allMatch(c -> c < 128 && Character.digit(c, radix) >= 0);
        if (!number) {
            return -1;
        }
        int c = Integer.parseInt(digits, radix);
        return c == 0 || c > Character.MAX_CODE_POINT ? REPLACEMENT : c;
    }
}

package news.broadsheet.core.comment.rules;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;

/**
 * The Latin letter that a Cyrillic or Greek letter, a digit or a sign is mistaken for: the few that people use, of the
 * thousands in the confusables of Unicode Technical Standard 39. As there, {@code i}, {@code l} and {@code 1} are one.
 */
final class LookAlikes {

    /** By shape as written: these capitals look like another letter than their small form does, or like none. */
    private static final Map<Integer, Integer> LATIN = new HashMap<>();

    static {
        pair("ВЕНМТКУ", "behmtky"); // Cyrillic capitals
        pair("авгекмнопрстух", "abrekmhonpctyx");
        pair("ѕіјһӏԁԛԝѵ", "sljhldqwv"); // Cyrillic beyond Russian
        pair("ΒΕΖΗΙΚΜΝΡΤΥΧ", "bezhlkmnptyx"); // Greek capitals
        pair("αβγεηικμνορστυχω", "abyenlkuvopotuxw");
        pair("ϲϳ", "cj");
    }

    private LookAlikes() {}

    /**
     * The Latin letter seen, or what was folded itself.
     *
     * @param written the code point as written: a Greek capital nu looks like an N, the small one like a v
     * @param folded one code point of what it folds to
     */
    static int seen(int written, int folded) {
        Integer capital = LATIN.get(written);
        if (capital != null) {
            return capital;
        }
        return folded == 'i' ? 'l' : LATIN.getOrDefault(folded, folded);
    }

    /** The letter that a digit or sign stands for in "h4ck3r", or the code point itself. */
    static int leet(int c) {
        return switch (c) {
            case '0' -> 'o';
            case '1' -> 'l';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            default -> c;
        };
    }

    /** The script as a bit, for those three that pass for one another; 0 for all others. */
    static int script(int c) {
        if (c < 128) {
            return Character.isLetter(c) ? Script.LATIN : 0;
        }
        UnicodeScript script = Character.isLetter(c) ? UnicodeScript.of(c) : UnicodeScript.COMMON;
        return switch (script) {
            case LATIN -> Script.LATIN;
            case CYRILLIC -> Script.CYRILLIC;
            case GREEK -> Script.GREEK;
            default -> 0;
        };
    }

    /** Whether a set of scripts holds more than one. */
    static boolean isMixed(int scripts) {
        return Integer.bitCount(scripts) > 1;
    }

    /** Bits of {@link #script}. */
    static final class Script {
        static final int LATIN = 1;
        static final int CYRILLIC = 2;
        static final int GREEK = 4;

        private Script() {}
    }

    private static void pair(String letters, String latin) {
        for (int i = 0; i < latin.length(); i++) {
            LATIN.put((int) letters.charAt(i), (int) latin.charAt(i));
        }
    }
}

package news.broadsheet.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The script most of a text is in.
 *
 * @param script the one of most weight; {@code COMMON} where there is no letter
 * @param letters how many letters of it there are
 * @param kana how many of the letters are kana, for Han and kana are counted as one
 */
record Writing(UnicodeScript script, int letters, int kana) {

    /** A sign of these is a syllable or a word: a Chinese text with some Latin names in it is Chinese. */
    private static final int WEIGHT_OF_A_SIGN = 3;

    static Writing of(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int kana = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (Character.isLetter(point)) {
                UnicodeScript script = point < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(point);
                boolean isKana = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
                kana += isKana ? 1 : 0;
                letters.merge(isKana ? UnicodeScript.HAN : script, 1, Integer::sum);
            }
        }
        UnicodeScript most = UnicodeScript.COMMON;
        for (UnicodeScript script : letters.keySet()) {
            most = weight(script, letters) > weight(most, letters) ? script : most;
        }
        return new Writing(most, letters.getOrDefault(most, 0), kana);
    }

    private static int weight(UnicodeScript script, Map<UnicodeScript, Integer> letters) {
        int count = letters.getOrDefault(script, 0);
        return switch (script) {
            // Letters that many scripts share, such as that of long vowels in Japanese.
            case COMMON, INHERITED -> 0;
            case HAN, HANGUL -> count * WEIGHT_OF_A_SIGN;
            default -> count;
        };
    }
}

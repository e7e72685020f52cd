package news.broadsheet.core.article;

import java.util.Locale;
import java.util.Set;

/** Which way a text runs, as the attribute {@code dir} of HTML calls it. */
public enum Direction {
    LTR,
    RTL;

    /** Languages written from right to left, whatever their script is called: the default scripts of Unicode's CLDR. */
    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "arz", "azb", "bal", "bqi", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb",
            "prs", "ps", "sdh", "skr", "syr", "ug", "ur", "yi");

    /** Languages that some write from left to right and others, in another script, from right to left. */
    private static final Set<String> EITHER =
            Set.of("az", "ha", "kk", "ku", "ky", "ms", "pa", "sd", "tg", "tk", "tt", "uz");

    /** Scripts of ISO 15924 that run from right to left, as far as anything is published in them. */
    private static final Set<String> SCRIPTS = Set.of(
            "Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Syre", "Syrj", "Syrn",
            "Thaa");

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    /**
     * As the language tells, where it is known to be written one way; else as the text begins.
     *
     * @param language BCP 47 tag, {@code und} where unknown
     */
    public static Direction of(String language, String text) {
        Locale locale = Locale.forLanguageTag(language);
        if (!locale.getScript().isEmpty()) {
            return SCRIPTS.contains(locale.getScript()) ? RTL : LTR;
        }
        if (RIGHT_TO_LEFT.contains(locale.getLanguage())) {
            return RTL;
        }
        boolean known = KNOWN.contains(locale.getLanguage()) && !EITHER.contains(locale.getLanguage());
        return known ? LTR : ofFirstStrong(text);
    }

    /**
     * By the first strong character that stands in no isolate, left to right where there is none (Unicode UAX #9, rules P2
     * and P3).
     */
    static Direction ofFirstStrong(String text) {
        int isolates = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                        Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                        Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE -> isolates++;
                case Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> isolates = Math.max(0, isolates - 1);
                // An isolate that is left open ends with its paragraph.
                case Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR -> isolates = 0;
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    if (isolates == 0) {
                        return LTR;
                    }
                }
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    if (isolates == 0) {
                        return RTL;
                    }
                }
                default -> {}
            }
        }
        return LTR;
    }
}

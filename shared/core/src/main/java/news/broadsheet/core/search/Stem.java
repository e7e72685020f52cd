package news.broadsheet.core.search;

/**
 * A word without the endings that most often tell a plural from a singular, in English and, by luck of the same letters, in
 * French, Spanish, Portuguese and Dutch (after Harman 1991, "How effective is suffixing?"). Words and queries lose the same
 * letters whatever their language, so what is lost is never missed; two words may become one. Other scripts stay as they are.
 */
final class Stem {

    private static final int SHORTEST = 4;

    private Stem() {}

    /** @param term as {@link news.broadsheet.core.text.Token#term()} gives it */
    static String of(String term) {
        if (term.length() < SHORTEST || !isLatin(term)) {
            return term;
        }
        String stem = isPlural(term) ? term.substring(0, term.length() - 1) : term;
        if (stem.endsWith("ie") && stem.length() > SHORTEST) {
            return stem.substring(0, stem.length() - 2) + "y";
        }
        return hasSilentE(stem) ? stem.substring(0, stem.length() - 1) : stem;
    }

    /** "crisis", "virus" and "loss" are none. */
    private static boolean isPlural(String term) {
        return term.endsWith("s") && "ius".indexOf(term.charAt(term.length() - 2)) < 0;
    }

    /** Left of "crashes", "losses", "taxes", "heroes" as well as of "taxe", which is French. */
    private static boolean hasSilentE(String stem) {
        return stem.length() >= SHORTEST
                && (stem.endsWith("che")
                        || stem.endsWith("she")
                        || stem.endsWith("sse")
                        || stem.endsWith("xe")
                        || stem.endsWith("ze")
                        || stem.endsWith("oe"));
    }

    private static boolean isLatin(String term) {
        return term.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}

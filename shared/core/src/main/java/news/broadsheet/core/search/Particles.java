package news.broadsheet.core.search;

import java.util.Set;

/**
 * Words of two letters that say nothing, which {@link news.broadsheet.core.text.StopWords} leaves to its callers. Those that
 * are also written for a country, a union or a technology (us, un, eu, uk, ai) are none of them.
 */
final class Particles {

    private static final Set<String> WORDS = Set.of(
            "ab", "ad", "al", "am", "an", "ao", "as", "at", "au", "av", "be", "by", "ce", "co", "da", "de", "di", "do",
            "du", "ed", "ei", "el", "em", "en", "er", "es", "et", "go", "ha", "he", "ho", "if", "il", "im", "in", "io",
            "is", "it", "ja", "je", "jo", "la", "le", "lo", "ma", "me", "mi", "my", "na", "ne", "ni", "no", "ob", "of",
            "og", "oh", "om", "on", "op", "or", "os", "ou", "pa", "sa", "se", "si", "so", "su", "ta", "te", "to", "tu",
            "um", "up", "va", "vi", "vu", "we", "wo", "ya", "yo", "ze", "zo", "zu");

    private Particles() {}

    static boolean contains(String term) {
        return WORDS.contains(term);
    }
}

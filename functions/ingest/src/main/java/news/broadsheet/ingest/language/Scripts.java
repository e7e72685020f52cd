package news.broadsheet.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Languages that their script gives away. */
final class Scripts {

    private static final Map<UnicodeScript, String> SOLE = Map.ofEntries(
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ORIYA, "or"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.THAANA, "dv"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));

    /** Languages written in Han that {@code zh} does not name. */
    static final Set<String> IN_HAN = Set.of("yue", "wuu", "nan", "hak", "gan", "lzh");

    /** Languages that the tables lack, by letters that no language of the tables has. */
    private static final Map<String, String> OWN_LETTERS = Map.of(
            "kk", "\u04d9\u0493\u049b\u04b1",
            "tg", "\u04b7\u04e3\u04ef",
            "ckb", "\u0695\u06b5\u06ce\u06c6",
            "ug", "\u06c7\u06c8\u06cb",
            "sd", "\u0680\u067f\u068c\u068f\u06b3\u06b1\u06bb",
            "as", "\u09f0\u09f1");

    /** Of a text's letters, those of its language alone are at least one in this many. */
    private static final int ONE_IN = 100;

    /** Kana are half of a Japanese text and none of a Chinese one, but for a sign in an advertisement. */
    private static final int KANA_ONE_IN = 12;

    private Scripts() {}

    /** The language of a text in this script, where the script or some letters tell. */
    static Optional<String> language(Writing writing, String excerpt) {
        if (writing.script() == UnicodeScript.HAN) {
            return Optional.of(writing.kana() * KANA_ONE_IN >= writing.letters() ? "ja" : "zh");
        }
        return switch (writing.script()) {
            case ARABIC -> byLetters(writing, excerpt, "ckb", "ug", "sd");
            case CYRILLIC -> byLetters(writing, excerpt, "kk", "tg");
            case BENGALI -> byLetters(writing, excerpt, "as").or(() -> Optional.of("bn"));
            default -> Optional.ofNullable(SOLE.get(writing.script()));
        };
    }

    private static Optional<String> byLetters(Writing writing, String excerpt, String... languages) {
        for (String language : languages) {
            String own = OWN_LETTERS.getOrDefault(language, "");
            long found = excerpt.chars().filter(unit -> own.indexOf(unit) >= 0).count();
            if (found > 0 && found * ONE_IN >= writing.letters()) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}

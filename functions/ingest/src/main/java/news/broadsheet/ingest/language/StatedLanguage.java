package news.broadsheet.ingest.language;

import java.util.Map;
import java.util.Optional;
import news.broadsheet.ingest.web.Languages;
import org.jspecify.annotations.Nullable;

/** A language as somebody states it, in the words of {@link LanguageDetector}. */
final class StatedLanguage {

    /** Older codes, and codes of a language that another code includes. */
    private static final Map<String, String> SAME =
            Map.of("nb", "no", "fil", "tl", "sh", "sr", "mo", "ro", "cmn", "zh", "in", "id", "iw", "he", "ji", "yi");

    private StatedLanguage() {}

    static Optional<String> of(@Nullable String tag) {
        String language = Languages.primary(tag);
        return language.equals(Languages.UNKNOWN)
                ? Optional.empty()
                : Optional.of(SAME.getOrDefault(language, language));
    }
}

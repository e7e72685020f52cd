package news.broadsheet.ingest.web;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Language tags as publishers write them ("en_US", "EN-gb", "english") to the primary language of BCP 47. */
public final class Languages {

    /** Language not known (BCP 47). */
    public static final String UNKNOWN = "und";

    /** Older codes, and codes of a language that another code includes: one language has one list. */
    private static final Map<String, String> SAME =
            Map.of("nb", "no", "fil", "tl", "sh", "sr", "mo", "ro", "cmn", "zh", "in", "id", "iw", "he", "ji", "yi");

    private static final Pattern TAG = Pattern.compile("[a-zA-Z]{2,3}([-_].*)?");

    private Languages() {}

    /**
     * The primary language in lower case, {@link #UNKNOWN} where the text is no tag. The region is left out, and Norwegian Bokmål is Norwegian, so that a
     * reader's list of a language holds all of it.
     */
    public static String primary(@Nullable String tag) {
        if (tag == null || !TAG.matcher(tag.strip()).matches()) {
            return UNKNOWN;
        }
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? UNKNOWN : SAME.getOrDefault(language, language);
    }

    /** The first of these that is a language. */
    public static String firstKnown(@Nullable String... tags) {
        for (String tag : tags) {
            String language = primary(tag);
            if (!language.equals(UNKNOWN)) {
                return language;
            }
        }
        return UNKNOWN;
    }
}

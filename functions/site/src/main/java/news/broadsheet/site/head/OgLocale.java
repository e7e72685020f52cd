package news.broadsheet.site.head;

import java.util.Locale;
import java.util.Map;

/** Languages as {@code og:locale} has them: with a territory, as in {@code de_DE}. */
final class OgLocale {

    /** Where a language is at home by Unicode's CLDR ("likely subtags"), for tags that do not say; Arabic as OpenGraph's list. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("ar", "AR"),
            Map.entry("bg", "BG"),
            Map.entry("bn", "BD"),
            Map.entry("ca", "ES"),
            Map.entry("cs", "CZ"),
            Map.entry("da", "DK"),
            Map.entry("de", "DE"),
            Map.entry("el", "GR"),
            Map.entry("en", "US"),
            Map.entry("es", "ES"),
            Map.entry("fa", "IR"),
            Map.entry("fi", "FI"),
            Map.entry("fr", "FR"),
            Map.entry("he", "IL"),
            Map.entry("hi", "IN"),
            Map.entry("hr", "HR"),
            Map.entry("hu", "HU"),
            Map.entry("id", "ID"),
            Map.entry("it", "IT"),
            Map.entry("ja", "JP"),
            Map.entry("ko", "KR"),
            Map.entry("nb", "NO"),
            Map.entry("nl", "NL"),
            Map.entry("pl", "PL"),
            Map.entry("pt", "BR"),
            Map.entry("ro", "RO"),
            Map.entry("ru", "RU"),
            Map.entry("sk", "SK"),
            Map.entry("sr", "RS"),
            Map.entry("sv", "SE"),
            Map.entry("th", "TH"),
            Map.entry("tr", "TR"),
            Map.entry("uk", "UA"),
            Map.entry("ur", "PK"),
            Map.entry("vi", "VN"),
            Map.entry("zh", "CN"));

    private static final Map<String, String> SCRIPTS = Map.of("Hant", "TW", "Hans", "CN");

    private OgLocale() {}

    /**
     * Empty where there is none that could be meant.
     *
     * @param tag BCP 47
     */
    static String of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String country = locale.getCountry().length() == 2 ? locale.getCountry() : home(locale);
        return locale.getLanguage().length() != 2 || country.isEmpty() ? "" : locale.getLanguage() + "_" + country;
    }

    private static String home(Locale locale) {
        String home = HOMES.getOrDefault(locale.getLanguage(), "");
        return locale.getLanguage().equals("zh") ? SCRIPTS.getOrDefault(locale.getScript(), home) : home;
    }
}

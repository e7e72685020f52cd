package news.broadsheet.site.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.article.Section;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decides about their site ({@code site.json}; docs/site.md has every field). {@link SettingsFile} has
 * checked it: colours are colours, links are links, languages are ones that the interface speaks.
 *
 * @param tagline by language, for those that have one
 * @param languages of the interface, the first being what readers get who ask for none
 * @param zone of dates that are shown without a reader's own clock
 * @param sections in the order of the menu
 * @param adSlots names of the places kept for advertisements; there are none where it is empty
 * @param ai whether pages have a place for AI features
 * @param twitter the site's account, as in {@code @broadsheet}
 * @param webSubHub absolute https URL of the hub that is told of news
 * @param contact mailto or https: where publishers and readers reach whoever runs the site
 * @param securityContact mailto or https, for {@code security.txt} (RFC 9116)
 * @param adsTxt lines of {@code ads.txt}, as they are
 * @param texts the operator's own words instead of the interface's, by language and key
 */
public record SiteSettings(
        String name,
        Map<String, String> tagline,
        Publisher publisher,
        List<String> languages,
        ZoneId zone,
        Colours colours,
        List<Section> sections,
        Optional<SignIn> signIn,
        Apps apps,
        List<String> adSlots,
        boolean ai,
        @Nullable String twitter,
        @Nullable String webSubHub,
        String contact,
        String securityContact,
        List<String> adsTxt,
        Map<String, Map<String, String>> texts) {

    public SiteSettings {
        tagline = Map.copyOf(tagline);
        languages = List.copyOf(languages);
        sections = List.copyOf(sections);
        adSlots = List.copyOf(adSlots);
        adsTxt = List.copyOf(adsTxt);
        texts = Map.copyOf(texts);
    }

    /** @param logo absolute https URL of a picture, for search engines */
    public record Publisher(String name, @Nullable String logo) {}

    /** Of links and marks, as {@code #rrggbb}: on white, and on the dark background. */
    public record Colours(String accent, String accentDark) {}

    /**
     * @param clientId what the issuer knows this site by; its redirect URI is {@code <origin>/signed-in}
     * @param tokenOrigin scheme and host of the token endpoint where they are not the issuer's (Amazon Cognito: those of the
     *     user pool's domain); pages must be allowed to ask there
     */
    public record SignIn(String clientId, @Nullable String tokenOrigin) {}

    /** Links to the apps' pages in their stores, https; shown where there is one. */
    public record Apps(@Nullable String ios, @Nullable String android) {

        public boolean isEmpty() {
            return ios == null && android == null;
        }
    }

    /** The language of the interface where a reader asks for none. */
    public String language() {
        return languages.getFirst();
    }
}

package news.broadsheet.site.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Direction;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Rights;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.story.StoryId;
import news.broadsheet.site.House;
import news.broadsheet.site.Paths;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.settings.SiteSettings.SignIn;
import news.broadsheet.site.text.Moments;
import news.broadsheet.site.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The house that every page stands in, in one language of the interface: its words, dates, links and pictures. Made once for
 * each language and kept.
 */
public final class Shell {

    private static final List<Integer> SMALL_WIDTHS = List.of(Pictures.SMALL, Pictures.MEDIUM);
    private static final List<Integer> LARGE_WIDTHS = List.of(Pictures.MEDIUM, 960, Pictures.LARGE);

    private final SiteSettings settings;
    private final Texts texts;
    private final Moments moments;
    private final Pictures pictures;
    private final Assets assets;
    private final String origin;
    private final Optional<String> issuer;

    Shell(SiteSettings settings, Texts texts, Pictures pictures, Assets assets, House house) {
        this.settings = settings;
        this.texts = texts;
        this.moments = new Moments(texts.locale(), settings.zone());
        this.pictures = pictures;
        this.assets = assets;
        this.origin = house.origin();
        this.issuer = house.issuer();
    }

    public SiteSettings settings() {
        return settings;
    }

    /** An address with scheme and host. */
    public String absolute(String path) {
        return origin + path;
    }

    public Texts texts() {
        return texts;
    }

    public String text(String key) {
        return texts.get(key);
    }

    public String tagline() {
        return settings.tagline().getOrDefault(texts.language(), "");
    }

    public boolean hasSignIn() {
        return issuerOrNull() != null;
    }

    public @Nullable String issuerOrNull() {
        return settings.signIn().isPresent() ? issuer.orElse(null) : null;
    }

    public @Nullable String clientOrNull() {
        return hasSignIn() ? settings.signIn().map(SignIn::clientId).orElse(null) : null;
    }

    /** Where scripts find their texts. */
    public String conversation() {
        return assets.path("conversation." + texts.language() + ".json");
    }

    /** Of a form that leads to a page in this language; null where the address says none. */
    public @Nullable String languageParameter() {
        return texts.language().equals(settings.language()) ? null : texts.language();
    }

    /** A language's own name. */
    public String own(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }

    /** The operator's address as people read it. */
    public String contact() {
        return settings.contact().replaceFirst("^(mailto:|https://)", "");
    }

    public String asset(String name) {
        return assets.path(name);
    }

    public String early() {
        return assets.early();
    }

    /** A page in this language: the address says so where it is not the site's first. */
    public String href(String path) {
        if (texts.language().equals(settings.language())) {
            return path;
        }
        return path + (path.contains("?") ? "&" : "?") + "lang=" + texts.language();
    }

    /** The same page in another language of the interface. */
    public String in(String language, String path) {
        return language.equals(settings.language())
                ? path
                : path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    /** An article: its page speaks the article's own language, where the interface can, so its address says none. */
    public String article(ArticleId id) {
        return Paths.article(id);
    }

    public String section(Section section) {
        return href(Paths.section(section));
    }

    public String source(SourceId source) {
        return href(Paths.source(source));
    }

    public String story(StoryId story) {
        return href(Paths.story(story));
    }

    public String moment(Instant at) {
        return moments.moment(at);
    }

    public String day(Instant at) {
        return moments.day(at);
    }

    public String clock(Duration duration) {
        return Moments.clock(duration);
    }

    /** Of a text of which only the language is known. */
    public String directionOf(String language) {
        return Texts.direction(Direction.of(language, ""));
    }

    public String direction(Direction direction) {
        return Texts.direction(direction);
    }

    /** The attribute {@code lang} of a text; empty where nobody knows, which HTML takes for unknown. */
    public String language(String tag) {
        return tag.equals("und") ? "" : tag;
    }

    public boolean hasPicture(Card card) {
        return card.image() != null && pictures.shows(card.image());
    }

    public boolean shows(String image) {
        return pictures.shows(image);
    }

    public String picture(ArticleId article, String image, int width, boolean webp) {
        return pictures.path(article, image, width, webp);
    }

    /** Candidates of {@code srcset}, the widths ascending. */
    public String sizes(ArticleId article, String image, boolean large) {
        return (large ? LARGE_WIDTHS : SMALL_WIDTHS)
                .stream()
                        .map(width -> pictures.path(article, image, width, true) + " " + width + "w")
                        .collect(Collectors.joining(", "));
    }

    public String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The key of the text that says what a source lets us show. */
    public String rights(Rights rights) {
        return "source.rights." + rights.display().name().toLowerCase(Locale.ROOT);
    }

    /** The key of the text that says what is wrong with a source; null where nothing is. */
    public @Nullable String health(Health health) {
        return health == Health.OK ? null : "health." + health.name().toLowerCase(Locale.ROOT);
    }
}

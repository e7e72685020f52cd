package news.broadsheet.site.head;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.article.Shown;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.SourceRef;
import news.broadsheet.core.source.SourceSummary;
import news.broadsheet.core.story.FrontPages.Entry;
import news.broadsheet.core.story.Story;
import news.broadsheet.site.Paths;
import news.broadsheet.site.Pictures;
import news.broadsheet.site.head.Head.Alternate;
import news.broadsheet.site.head.Head.Translation;
import news.broadsheet.site.settings.SiteSettings;
import news.broadsheet.site.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Says of every page what its {@code head} says. It knows what the page is about and where it is; {@link Robots} knows what
 * rights allow, and the content of pages is not its business.
 *
 * <p>Pages whose content is in one language (an article, a story) are known by one address, whatever the interface speaks;
 * all others have one in each language of the interface, told by {@code ?lang=}, the first language's going without.
 */
public final class HeadMaker {

    private static final int HEADLINES = 3;
    private static final String DASH = " – ";

    private final SiteSettings settings;
    private final String origin;
    private final Feeds feeds;

    /** @param origin scheme and host of the site, without a slash at its end */
    public HeadMaker(SiteSettings settings, String origin, Pictures pictures) {
        this.settings = settings;
        this.origin = origin;
        this.feeds = new Feeds(origin);
    }

    public Head front(Texts texts, List<Entry> entries) {
        String tagline = Wording.line(settings.tagline().get(texts.language()));
        String description = tagline.isEmpty() ? texts.with("about.text", settings.name()) : tagline;
        String title = tagline.isEmpty() ? settings.name() : settings.name() + DASH + tagline;
        return list(texts, Paths.FRONT, title, description, feeds.ofFront(settings.name()));
    }

    public Head section(Texts texts, Section section, List<Card> cards) {
        String name = texts.section(section);
        return list(
                texts, Paths.section(section), titled(name), headlines(name, cards), feeds.of(section, titled(name)));
    }

    public Head source(Texts texts, SourceRef source, List<Card> cards) {
        String name = Wording.cut(source.name(), Wording.MOST_NAME);
        String title = titled(name);
        return list(texts, Paths.source(source.id()), title, headlines(name, cards), feeds.of(source.id(), title));
    }

    public Head sources(Texts texts, List<SourceSummary> sources) {
        return list(texts, Paths.SOURCES, titled(texts.get("sources")), texts.get("sources.text"), List.of());
    }

    /** @param told the articles that the page shows, the newest first */
    public Head story(Texts texts, Story story, List<Card> told) {
        String title = titled(Wording.cut(story.headline(), Wording.MOST_NAME));
        String path = origin + Paths.story(story.id());
        return new Head(
                title,
                texts.get("story.text"),
                path,
                Robots.LISTS,
                List.of(),
                feeds.of(story.id(), title),
                List.of(),
                List.of());
    }

    /** @param comments how many there are, where that is known */
    public Head article(Texts texts, Shown shown, OptionalLong comments) {
        Article article = shown.article();
        String headline = Wording.cut(article.headline(), Wording.MOST_NAME);
        return new Head(
                titled(headline),
                description(texts, shown),
                Robots.canonical(shown, origin + Paths.article(article.id())),
                Robots.of(shown.rights()),
                List.of(),
                feeds.ofArticle(article.id(), headline).toList(),
                List.of(),
                List.of());
    }

    /** The page of an article's comments. */
    public Head comments(Texts texts, Shown shown) {
        Article article = shown.article();
        String title = titled(texts.get("comments") + DASH + Wording.cut(article.headline(), Wording.MOST_NAME));
        return unlisted(title, description(texts, shown), origin + Paths.comments(article.id()), List.of());
    }

    /** @param query what was asked for; empty where nothing was yet */
    public Head search(Texts texts, String query) {
        String asked = Wording.cut(query, Wording.MOST_NAME);
        if (asked.isEmpty()) {
            return own(texts, Paths.SEARCH, texts.get("search.label"), texts.get("search.hint"));
        }
        String title = titled(texts.with("search.title", asked));
        return unlisted(title, texts.get("search.hint"), origin + Paths.search(query), feeds.of(query, title));
    }

    /** A page of the house that may be found: about, imprint, terms. */
    public Head plain(Texts texts, String path, String title, String description) {
        return list(texts, path, titled(title), description, List.of());
    }

    /** A page that is a reader's own: saved articles, signing in. */
    public Head own(Texts texts, String path, String title, String description) {
        return unlisted(titled(title), description, address(path, texts.language()), List.of());
    }

    /** What is shown instead of a page; it has no address. */
    public Head error(Texts texts, String title, String description) {
        return unlisted(titled(title), description, null, List.of());
    }

    private Head list(Texts texts, String path, String title, String description, List<Alternate> alternates) {
        return new Head(
                title,
                description,
                address(path, texts.language()),
                Robots.LISTS,
                List.of(),
                alternates,
                translations(path),
                List.of());
    }

    private static Head unlisted(
            String title, String description, @Nullable String address, List<Alternate> alternates) {
        return new Head(title, description, address, Robots.UNLISTED, List.of(), alternates, List.of(), List.of());
    }

    /** Once for each language, and for readers of none of them the page that goes without. */
    private List<Translation> translations(String path) {
        if (settings.languages().size() < 2) {
            return List.of();
        }
        List<Translation> all = new ArrayList<>();
        settings.languages().forEach(language -> all.add(new Translation(language, address(path, language))));
        all.add(new Translation("x-default", address(path, settings.language())));
        return all;
    }

    private String address(String path, String language) {
        return origin + path + (language.equals(settings.language()) ? "" : "?lang=" + language);
    }

    private String titled(String what) {
        return Wording.joined(DASH, Stream.of(what, settings.name()));
    }

    private static String headlines(String name, List<Card> cards) {
        String headlines = Wording.joined(" · ", cards.stream().limit(HEADLINES).map(Card::headline));
        return Wording.cut(Wording.joined(": ", Stream.of(name, headlines)), Wording.MOST_DESCRIPTION);
    }

    private static String description(Texts texts, Shown shown) {
        String summary = Wording.cut(shown.standfirst(), Wording.MOST_DESCRIPTION);
        String excerpt = summary.isEmpty() ? Wording.cut(shown.excerpt(), Wording.MOST_DESCRIPTION) : summary;
        return excerpt.isEmpty()
                ? texts.with("read.at", Wording.line(shown.source().name()))
                : excerpt;
    }
}

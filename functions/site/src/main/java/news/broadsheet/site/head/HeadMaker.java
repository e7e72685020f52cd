package news.broadsheet.site.head;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import news.broadsheet.site.head.Metas.Shared;
import news.broadsheet.site.head.SiteThings.Step;
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
    private final String name;
    private final String origin;
    private final Feeds feeds;
    private final Metas metas;
    private final SiteThings site;
    private final ArticleThings articles;

    /** @param origin scheme and host of the site, without a slash at its end */
    public HeadMaker(SiteSettings settings, String origin, Pictures pictures) {
        Renditions renditions = new Renditions(origin, pictures);
        this.settings = settings;
        this.name = Wording.cut(settings.name(), Wording.MOST_NAME);
        this.origin = origin;
        this.feeds = new Feeds(origin);
        this.metas = new Metas(settings, renditions);
        this.site = new SiteThings(settings, origin);
        this.articles = new ArticleThings(origin, renditions);
    }

    public Head front(Texts texts, List<Entry> entries) {
        String tagline = Wording.cut(settings.tagline().get(texts.language()), Wording.MOST_DESCRIPTION);
        List<Card> leads = entries.stream().map(Entry::lead).toList();
        Page page = new Page(
                Paths.FRONT,
                Wording.joined(DASH, Stream.of(name, tagline)),
                tagline.isEmpty() ? about(texts) : tagline);
        Stream<Thing> things = Stream.of(site.site(tagline, texts.language()), site.publisher());
        return list(texts, page, leads, feeds.ofFront(name), things);
    }

    public Head section(Texts texts, Section section, List<Card> cards) {
        String name = texts.section(section);
        Page page = new Page(Paths.section(section), name, headlines(name, cards));
        return list(texts, page, cards, feeds.of(section, titled(name)), way(texts, step(name, page.path())));
    }

    public Head source(Texts texts, SourceRef source, List<Card> cards) {
        String name = Wording.cut(source.name(), Wording.MOST_NAME);
        Page page = new Page(Paths.source(source.id()), name, headlines(name, cards));
        Step all = step(texts.get("sources"), Paths.SOURCES);
        Stream<Thing> way = way(texts, all, step(name, page.path()));
        return list(texts, page, cards, feeds.of(source.id(), titled(name)), way);
    }

    public Head sources(Texts texts, List<SourceSummary> sources) {
        Page page = new Page(Paths.SOURCES, texts.get("sources"), texts.get("sources.text"));
        Map<String, String> pages = new LinkedHashMap<>();
        sources.forEach(source -> pages.put(
                origin + Paths.source(source.ref().id()),
                Wording.cut(source.ref().name(), Wording.MOST_NAME)));
        Stream<Thing> items = pages.isEmpty() ? Stream.empty() : Stream.of(site.items(pages));
        Stream<Thing> things = Stream.concat(way(texts, step(page.title(), page.path())), items);
        return list(texts, page, List.of(), List.of(), things);
    }

    /** @param told the articles that the page shows, the newest first */
    public Head story(Texts texts, Story story, List<Card> told) {
        String headline = Wording.cut(story.headline(), Wording.MOST_NAME);
        String url = origin + Paths.story(story.id());
        Card lead = story.lead();
        String excerpt = lead == null ? "" : Wording.cut(lead.excerpt(), Wording.MOST_DESCRIPTION);
        String description = excerpt.isEmpty() ? texts.get("story.text") : excerpt;
        Stream<Thing> way = way(texts, step(texts, story.section()), new Step(headline, url));
        return new Head(
                titled(headline),
                description,
                url,
                Robots.LISTS,
                metas.page(new Shared(headline, description, url, story.language()), lead),
                feeds.of(story.id(), titled(headline)),
                List.of(),
                documents(Stream.concat(way, items(told))));
    }

    /** @param comments how many there are, where that is known */
    public Head article(Texts texts, Shown shown, OptionalLong comments) {
        Article article = shown.article();
        String headline = Wording.cut(article.headline(), Wording.MOST_NAME);
        String ours = origin + Paths.article(article.id());
        String canonical = Robots.canonical(shown, ours);
        String description = description(texts, shown);
        Stream<Thing> things = Stream.concat(
                Stream.concat(
                        Stream.of(articles.article(texts, shown, canonical, comments)),
                        articles.videos(shown).stream()),
                way(texts, step(texts, article.section()), new Step(headline, ours)));
        return new Head(
                titled(headline),
                description,
                canonical,
                Robots.of(shown.rights()),
                metas.article(texts, shown, new Shared(headline, description, canonical, article.language())),
                feeds.ofArticle(article.id(), titled(headline)),
                List.of(),
                documents(things));
    }

    /** The page of an article's comments. */
    public Head comments(Texts texts, Shown shown) {
        Article article = shown.article();
        String title = texts.get("comments") + DASH + Wording.cut(article.headline(), Wording.MOST_NAME);
        return unlisted(title, description(texts, shown), origin + Paths.comments(article.id()), List.of());
    }

    /** @param query what was asked for; empty where nothing was yet */
    public Head search(Texts texts, String query) {
        String asked = Wording.line(query);
        if (asked.isEmpty()) {
            return own(texts, Paths.SEARCH, texts.get("search.label"), texts.get("search.hint"));
        }
        String title = texts.with("search.title", Wording.cut(asked, Wording.MOST_NAME));
        String address = origin + Paths.search(asked);
        return unlisted(title, texts.get("search.hint"), address, feeds.of(asked, titled(title)));
    }

    /** A page of the house that may be found: about, imprint, terms. */
    public Head plain(Texts texts, String path, String title, String description) {
        Page page = new Page(path, title, Wording.cut(description, Wording.MOST_DESCRIPTION));
        return list(texts, page, List.of(), List.of(), way(texts, step(title, path)));
    }

    /** A page that is a reader's own: saved articles, signing in. */
    public Head own(Texts texts, String path, String title, String description) {
        return unlisted(title, description, address(path, texts.language()), List.of());
    }

    /** What is shown instead of a page; it has no address. */
    public Head error(String title, String description) {
        return unlisted(title, description, null, List.of());
    }

    /** @param path without the site's origin */
    private record Page(String path, String title, String description) {}

    private Head list(Texts texts, Page page, List<Card> cards, List<Alternate> alternates, Stream<Thing> things) {
        String url = address(page.path(), texts.language());
        Shared shared = new Shared(page.title(), page.description(), url, texts.language());
        return new Head(
                page.path().equals(Paths.FRONT) ? page.title() : titled(page.title()),
                page.description(),
                url,
                Robots.LISTS,
                metas.page(shared, cards.isEmpty() ? null : cards.getFirst()),
                alternates,
                translations(page.path()),
                documents(Stream.concat(things, items(cards))));
    }

    private Head unlisted(String title, String description, @Nullable String address, List<Alternate> alternates) {
        return new Head(
                titled(title),
                Wording.cut(description, Wording.MOST_DESCRIPTION),
                address,
                Robots.UNLISTED,
                List.of(),
                alternates,
                List.of(),
                List.of());
    }

    private static List<String> documents(Stream<Thing> things) {
        return things.map(Thing::document).toList();
    }

    private Stream<Thing> items(List<Card> cards) {
        return cards.isEmpty() ? Stream.empty() : Stream.of(site.list(cards));
    }

    private Stream<Thing> way(Texts texts, Step... steps) {
        Stream<Step> way = Stream.concat(Stream.of(step(texts.get("home"), Paths.FRONT)), Stream.of(steps));
        return Stream.of(site.way(way.toList()));
    }

    private Step step(Texts texts, Section section) {
        return step(texts.section(section), Paths.section(section));
    }

    private Step step(String name, String path) {
        return new Step(name, origin + path);
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
        return Wording.joined(DASH, Stream.of(Wording.cut(what, Wording.MOST_NAME), name));
    }

    private String about(Texts texts) {
        return Wording.cut(texts.with("about.text", name), Wording.MOST_DESCRIPTION);
    }

    private static String headlines(String name, List<Card> cards) {
        String headlines = Wording.joined(" · ", cards.stream().limit(HEADLINES).map(Card::headline));
        return Wording.cut(Wording.joined(": ", Stream.of(name, headlines)), Wording.MOST_DESCRIPTION);
    }

    private static String description(Texts texts, Shown shown) {
        String summary = ArticleThings.summary(shown);
        String source = Wording.cut(shown.source().name(), Wording.MOST_NAME);
        return summary.isEmpty() ? texts.with("read.at", source) : summary;
    }
}

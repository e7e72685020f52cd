package news.broadsheet.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Section;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.story.StoryId;

/** The addresses of pages, without the site's origin. The one place where they are spelled, besides the template's routes. */
public final class Paths {

    public static final String FRONT = "/";
    public static final String ABOUT = "/about";
    public static final String SOURCES = "/sources";
    public static final String SEARCH = "/search";
    public static final String SAVED = "/saved";
    public static final String SIGNED_IN = "/signed-in";
    public static final String SITEMAPS = "/sitemap.xml";

    private Paths() {}

    public static String article(ArticleId id) {
        return "/articles/" + id.value();
    }

    public static String comments(ArticleId id) {
        return article(id) + "/comments";
    }

    public static String section(Section section) {
        return "/sections/" + section.slug();
    }

    public static String source(SourceId id) {
        return "/sources/" + id.value();
    }

    public static String story(StoryId id) {
        return "/stories/" + id.value();
    }

    public static String search(String query) {
        return SEARCH + "?q=" + encode(query);
    }

    /**
     * The feed of a page's list.
     *
     * @param form {@code rss}, {@code atom} or {@code json}
     */
    public static String feed(String page, String form) {
        return (page.endsWith("/") ? page : page + "/") + "feed." + form;
    }

    /** A value as it stands in a query string. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

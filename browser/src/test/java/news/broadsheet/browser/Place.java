package news.broadsheet.browser;

import java.util.Locale;
import java.util.function.Function;

/** Every page that a reader may come to. */
enum Place {
    FRONT(200, there -> "/"),
    SECTION(200, there -> "/sections/business"),
    EMPTY_SECTION(200, there -> "/sections/opinion"),
    SOURCE(200, there -> "/sources/demo-lantern"),
    SOURCES(200, there -> "/sources"),
    STORY(200, there -> "/stories/" + there.story()),
    SEARCH(200, there -> "/search"),
    SEARCH_RESULTS(200, there -> "/search?q=ferry"),
    SEARCH_NOTHING(200, there -> "/search?q=zyzzyva"),
    ARTICLE_FILM(200, there -> "/articles/" + there.film()),
    ARTICLE_KINDS(200, there -> "/articles/" + there.kinds()),
    ARTICLE_BRIEF(200, there -> "/articles/" + there.brief()),
    ARTICLE_ARABIC(200, there -> "/articles/" + there.arabic()),
    ARTICLE_TALKED(200, there -> "/articles/" + there.talked()),
    COMMENTS(200, there -> "/articles/" + there.talked() + "/comments"),
    COMMENTS_NONE(200, there -> "/articles/" + there.film() + "/comments"),
    ABOUT(200, there -> "/about"),
    SAVED(200, there -> "/saved"),
    SIGNED_IN(200, there -> "/signed-in?error=access_denied"),
    NOWHERE(404, there -> "/nowhere/at/all"),
    WITHDRAWN(410, there -> "/articles/" + there.withdrawn());

    private final int status;
    private final Function<Newsstand, String> path;

    Place(int status, Function<Newsstand, String> path) {
        this.status = status;
        this.path = path;
    }

    int status() {
        return status;
    }

    String path(Newsstand newsstand) {
        return path.apply(newsstand);
    }

    /** The page with the interface in a language. */
    String path(Newsstand newsstand, String language) {
        String path = path(newsstand);
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    boolean isArticle() {
        return name().startsWith("ARTICLE_");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

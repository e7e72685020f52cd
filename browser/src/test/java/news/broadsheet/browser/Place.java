package news.broadsheet.browser;

import java.util.Locale;

/** Every page that a reader may come to. */
enum Place {
    FRONT(200, "/"),
    SECTION(200, "/sections/business"),
    EMPTY_SECTION(200, "/sections/opinion"),
    SOURCE(200, "/sources/demo-lantern"),
    SOURCES(200, "/sources"),
    STORY(200, "/stories/{story}"),
    SEARCH(200, "/search"),
    SEARCH_RESULTS(200, "/search?q=ferry"),
    SEARCH_NOTHING(200, "/search?q=zyzzyva"),
    ARTICLE_FILM(200, "/articles/{film}"),
    ARTICLE_KINDS(200, "/articles/{kinds}"),
    ARTICLE_BRIEF(200, "/articles/{brief}"),
    ARTICLE_ARABIC(200, "/articles/{arabic}"),
    ARTICLE_TALKED(200, "/articles/{talked}"),
    COMMENTS(200, "/articles/{talked}/comments"),
    COMMENTS_NONE(200, "/articles/{film}/comments"),
    ABOUT(200, "/about"),
    SAVED(200, "/saved"),
    SIGNED_IN(200, "/signed-in?error=access_denied"),
    NOWHERE(404, "/nowhere/at/all"),
    WITHDRAWN(410, "/articles/{withdrawn}");

    private final int status;
    private final String path;

    Place(int status, String path) {
        this.status = status;
        this.path = path;
    }

    int status() {
        return status;
    }

    String path(Newsstand newsstand) {
        return path.replace("{film}", newsstand.film())
                .replace("{kinds}", newsstand.kinds())
                .replace("{brief}", newsstand.brief())
                .replace("{arabic}", newsstand.arabic())
                .replace("{talked}", newsstand.talked())
                .replace("{story}", newsstand.story())
                .replace("{withdrawn}", newsstand.withdrawn());
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

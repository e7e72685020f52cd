package news.broadsheet.site.surface;

import java.util.Arrays;
import java.util.Optional;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.view.Syndication;
import news.broadsheet.site.Paths;

/** The forms that every feed comes in, by the last part of its path. */
enum FeedForm {
    RSS("rss"),
    ATOM("atom"),
    JSON("json");

    private final String form;

    FeedForm(String form) {
        this.form = form;
    }

    static Optional<FeedForm> of(String file) {
        return Arrays.stream(values())
                .filter(each -> file.equals("feed." + each.form))
                .findFirst();
    }

    /** The path of the feed of a page. */
    String path(String page) {
        return Paths.feed(page, form);
    }

    Response write(Syndication feed) {
        return switch (this) {
            case RSS -> feed.rss();
            case ATOM -> feed.atom();
            case JSON -> feed.jsonFeed();
        };
    }
}

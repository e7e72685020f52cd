package news.broadsheet.site.surface;

import java.util.Arrays;
import java.util.Optional;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.view.Syndication;

/** The forms that every feed comes in, by the last part of its path. */
enum FeedForm {
    RSS("feed.rss"),
    ATOM("feed.atom"),
    JSON("feed.json");

    private final String file;

    FeedForm(String file) {
        this.file = file;
    }

    static Optional<FeedForm> of(String file) {
        return Arrays.stream(values()).filter(form -> form.file.equals(file)).findFirst();
    }

    /** The path of the feed of a page. */
    String path(String page) {
        return (page.endsWith("/") ? page : page + "/") + file;
    }

    Response write(Syndication feed) {
        return switch (this) {
            case RSS -> feed.rss();
            case ATOM -> feed.atom();
            case JSON -> feed.jsonFeed();
        };
    }
}

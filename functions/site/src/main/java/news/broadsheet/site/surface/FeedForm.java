package news.broadsheet.site.surface;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import news.broadsheet.lambda.http.Response;
import news.broadsheet.lambda.view.Syndication;

/** The forms that every feed comes in, by the last part of its path. */
enum FeedForm {
    RSS("feed.rss", Syndication::rss),
    ATOM("feed.atom", Syndication::atom),
    JSON("feed.json", Syndication::jsonFeed);

    private final String file;
    private final Function<Syndication, Response> writer;

    FeedForm(String file, Function<Syndication, Response> writer) {
        this.file = file;
        this.writer = writer;
    }

    static Optional<FeedForm> of(String file) {
        return Arrays.stream(values()).filter(form -> form.file.equals(file)).findFirst();
    }

    /** The path of the feed of a page. */
    String path(String page) {
        return (page.endsWith("/") ? page : page + "/") + file;
    }

    Response write(Syndication feed) {
        return writer.apply(feed);
    }
}

package news.broadsheet.ingest.page;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import news.broadsheet.core.source.Validators;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.FetchOutcome.Gone;
import news.broadsheet.ingest.fetch.FetchOutcome.NotModified;
import news.broadsheet.ingest.fetch.FetchOutcome.RateLimited;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Pauses;
import news.broadsheet.ingest.page.tree.PageTree;
import news.broadsheet.ingest.robots.Robots;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Gets an article page and understands it. A page that is missing, refused, too large, endless, no HTML or kept from
 * robots (at its link, or where that leads) gives nothing: the article is then made of the feed's entry alone. A
 * server that asks us to wait is not asked until that is over.
 */
public final class PageReader {

    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9";

    private final Fetcher fetcher;
    private final Robots robots;
    private final Pauses pauses;
    private final InstantSource clock;

    public PageReader(Fetcher fetcher, Robots robots, Pauses pauses, InstantSource clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * What reading a page gave.
     *
     * @param page {@link ArticlePage#NONE} where there is none to use
     * @param note why there is none, for the log; empty where there is one
     * @param left until its server, which asked us to wait, may be asked again; else zero
     * @param original the page as it was fetched; null where there is none to use
     */
    public record Reading(
            ArticlePage page,
            String note,
            Duration left,
            @Nullable FetchedPage original) {

        /** No page was wanted. */
        public static final Reading NONE = none("");

        static Reading none(String note) {
            return new Reading(ArticlePage.NONE, note, Duration.ZERO, null);
        }

        static Reading later(Duration wait) {
            return new Reading(ArticlePage.NONE, "its page was not read: the server asks us to wait", wait, null);
        }
    }

    /** @param link absolute http or https */
    public Reading read(String link) {
        return WebUrls.parse(link).map(this::read).orElseGet(() -> Reading.none("its link is no web address"));
    }

    private Reading read(URI url) {
        return pauses.left(url).map(Reading::later).orElseGet(() -> ask(url));
    }

    private Reading ask(URI url) {
        if (!robots.allows(url)) {
            return Reading.none("robots.txt of " + url.getHost() + " keeps its page from us");
        }
        return switch (fetcher.fetch(url, Validators.NONE, ACCEPT)) {
            case Fetched fetched
            when !fetched.url().equals(url) && !robots.allows(fetched.url()) ->
                Reading.none("robots.txt of " + fetched.url().getHost() + " keeps its page from us");
            case Fetched fetched -> understood(fetched);
            case Failed failed -> Reading.none("its page was not read: " + failed.reason());
            case Gone _ -> Reading.none("its page is gone");
            case RateLimited limited -> Reading.later(pauses.heed(limited));
            case NotModified _ -> Reading.none("its page was not read: 304 without a condition");
        };
    }

    private Reading understood(Fetched fetched) {
        FetchedPage original = new FetchedPage(fetched.body(), fetched.contentType(), fetched.url(), clock.instant());
        return original.understood()
                .map(page -> new Reading(page, "", Duration.ZERO, original))
                .orElseGet(() -> Reading.none("its page is no HTML"));
    }

    /** The tree of a page. */
    public static Optional<Document> parse(byte[] body, @Nullable String contentType, URI url) {
        PageCharset.Text text = PageCharset.text(body, contentType);
        return Optional.of(PageTree.of(text.utf8(), url.toString(), text.isPlain()));
    }
}

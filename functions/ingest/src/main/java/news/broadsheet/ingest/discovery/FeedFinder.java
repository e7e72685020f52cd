package news.broadsheet.ingest.discovery;

import java.net.URI;
import java.util.List;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.discovery.Candidate.Hint;
import news.broadsheet.ingest.discovery.Finding.Found;
import news.broadsheet.ingest.discovery.Finding.NotFound;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.parse.FeedDocument;
import news.broadsheet.ingest.parse.FeedParser;
import news.broadsheet.ingest.parse.FeedResult;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;

/**
 * Finds the feed of a site, given any address of it: the address itself, or the first of {@link FeedDiscovery}'s candidates
 * that is one when it is read. A person asks for this, once, so robots.txt is not consulted; the address rule of the fetcher
 * holds for every request.
 */
public final class FeedFinder {

    /** All requests for one answer, the first included; redirects are not counted. */
    public static final int MOST_REQUESTS = 10;

    private static final String ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, "
            + "application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, application/xhtml+xml;q=0.8, */*;q=0.1";

    private final Fetcher fetcher;

    public FeedFinder(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** @param url absolute http or https: a feed, or a page of a site */
    public Finding find(URI url) {
        return switch (fetch(url)) {
            case Fetched fetched
            when read(fetched) instanceof ParsedFeed feed ->
                new Found(fetched.url(), new Candidate(url, "", "", Hint.ASKED), feed);
            case Fetched page -> among(FeedDiscovery.candidates(page.body(), page.contentType(), page.url()));
            case Failed failed -> new NotFound(failed.reason());
            case FetchOutcome _ -> new NotFound("The server has no document there now.");
        };
    }

    private Finding among(List<Candidate> candidates) {
        List<Candidate> tried = candidates.stream().limit(MOST_REQUESTS - 1L).toList();
        for (Candidate candidate : tried) {
            if (fetch(candidate.url()) instanceof Fetched fetched && read(fetched) instanceof ParsedFeed feed) {
                return new Found(fetched.url(), candidate, feed);
            }
        }
        long named = tried.stream()
                .filter(candidate -> candidate.hint() != Hint.WELL_KNOWN)
                .count();
        return new NotFound(
                named == 0
                        ? "The page names no feed, and none is where sites usually have theirs."
                        : "None of the " + tried.size() + " addresses tried is a feed, " + named
                                + " of them named by the page.");
    }

    private FetchOutcome fetch(URI url) {
        return fetcher.fetch(url, Validators.NONE, ACCEPT);
    }

    private static FeedResult read(Fetched fetched) {
        return FeedParser.parse(new FeedDocument(fetched.body(), fetched.contentType(), fetched.url()));
    }
}

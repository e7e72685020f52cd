package news.broadsheet.local.doctor;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Validators;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Hop;
import news.broadsheet.ingest.robots.Robots;

/** Gets article pages, as the service does: what robots.txt keeps from robots, at its address or where that leads, is not read. */
final class PageFinder {

    private static final String ACCEPT = "text/html, application/xhtml+xml;q=0.9";

    private final Fetcher fetcher;
    private final Finder finder;
    private final Robots robots;

    /** @param base what relative URLs in files are relative to */
    PageFinder(Fetcher fetcher, InputStream in, URI base, InstantSource clock) {
        this.fetcher = fetcher;
        this.finder = new Finder(fetcher, ACCEPT, in, base);
        this.robots = new Robots(fetcher, clock);
    }

    Finding find(String target) {
        Optional<URI> url = Finder.isUrl(target) ? WebUrls.parse(target) : Optional.empty();
        if (url.isPresent() && !robots.allows(url.get())) {
            return refused(url.get(), url.get(), List.of());
        }
        Finding finding = finder.find(target);
        return finding.web()
                        && finding.outcome() instanceof Fetched fetched
                        && !fetched.url().equals(finding.asked())
                        && !robots.allows(fetched.url())
                ? refused(finding.asked(), fetched.url(), finding.hops())
                : finding;
    }

    /** Whoever cannot be asked for robots.txt (RFC 9309 section 2.3.1.4) is not asked for a page, which is another thing to tell. */
    private Finding refused(URI asked, URI page, List<Hop> hops) {
        URI rules = page.resolve("/robots.txt");
        String reason = fetcher.fetch(rules, Validators.NONE, "text/plain, */*;q=0.5") instanceof Failed failed
                ? "No page is read where robots.txt cannot be: " + failed.reason()
                : "The robots.txt of " + page.getHost() + " keeps the page from robots.";
        return new Finding(asked, true, hops, new Failed(Health.BLOCKED, reason, Duration.ZERO));
    }
}

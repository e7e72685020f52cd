package news.broadsheet.ingest.robots;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.core.source.Validators;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.FetchOutcome.Gone;
import news.broadsheet.ingest.fetch.Fetcher;

/**
 * Whether a site lets us read a page, as its robots.txt says (RFC 9309). Feeds are not asked about here: a publisher makes
 * them for readers like ours.
 *
 * <p>A site without a robots.txt (4xx) allows all, one that cannot be reached or fails (5xx) allows nothing (section 2.3.1);
 * 429 counts as failing, since a server under load is left alone. More than five redirects are a failure. The RFC would let
 * us go on after 30 days of failure: we have no memory so long, and the feed's own text in the meantime. Crawl-delay is no
 * part of the RFC and is not read; what keeps us slow is the pace of the queues.
 */
public final class Robots {

    /** The product token of our user agent, in lower case as the parser wants it. */
    private static final Set<String> PRODUCT = Set.of("broadsheet");

    /** Section 2.5: at least 500 KiB are read. */
    private static final int MAX_BYTES = 512 * 1024;

    /** Section 2.4: not longer than a day. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** In the parser a longer Crawl-delay than the limit would forbid the whole site. */
    private static final long NO_LIMIT = Long.MAX_VALUE;

    private static final Duration FAILURE_KEPT = Duration.ofMinutes(10);

    private final Fetcher fetcher;
    private final InstantSource clock;
    private final RobotsCache known = new RobotsCache();

    public Robots(Fetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** @param page absolute http or https */
    public boolean allows(URI page) {
        String site = page.getScheme().toLowerCase(Locale.ROOT) + "://"
                + page.getRawAuthority().toLowerCase(Locale.ROOT);
        return known.get(site, clock.instant()).orElseGet(() -> ask(site)).isAllowed(page.toString());
    }

    private SimpleRobotRules ask(String site) {
        URI url = URI.create(site + "/robots.txt");
        AtomicInteger status = new AtomicInteger();
        FetchOutcome outcome =
                fetcher.fetch(url, Validators.NONE, "text/plain, */*;q=0.5", hop -> status.set(hop.status()));
        boolean missing = outcome instanceof Gone || (status.get() / 100 == 4 && status.get() != 429);
        SimpleRobotRules rules = switch (outcome) {
            case Fetched fetched -> parse(fetched, url);
            case FetchOutcome _ when missing -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            default -> new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        };
        known.put(site, rules, clock.instant().plus(rules.isAllowNone() ? FAILURE_KEPT : KEPT));
        return rules;
    }

    private static SimpleRobotRules parse(Fetched fetched, URI url) {
        byte[] body = fetched.body();
        byte[] read = body.length > MAX_BYTES ? Arrays.copyOf(body, MAX_BYTES) : body;
        return new SimpleRobotRulesParser(NO_LIMIT, 0).parseContent(url.toString(), read, "text/plain", PRODUCT);
    }
}

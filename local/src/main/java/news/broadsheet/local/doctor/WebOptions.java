package news.broadsheet.local.doctor;

import java.net.URI;
import java.time.InstantSource;
import news.broadsheet.ingest.fetch.FetchLimits;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.outbound.web.AddressRule;
import picocli.CommandLine.Option;

/** What every patient of the doctor may need said: where files come from, and how the web is asked. */
final class WebOptions {

    @Option(names = "--url", paramLabel = "URL", description = "What relative URLs in files are relative to.")
    private URI base = RequestLine.NOWHERE;

    @Option(
            names = "--allow-private",
            description = "Ask private addresses, this machine's own, and unusual ports, too.")
    private boolean allowPrivate;

    @Option(
            names = "--contact",
            paramLabel = "URL",
            description = "Where publishers can reach you, for the user agent.")
    private String contact = "https://example.org/broadsheet";

    URI base() {
        return base;
    }

    /** Whether the base is an address at all. */
    boolean isUsable() {
        return base.getHost() != null;
    }

    Fetcher fetcher(InstantSource clock) {
        return new Fetcher(FetchLimits.STANDARD, new AddressRule(allowPrivate), Fetcher.userAgent(contact), clock);
    }
}

package news.broadsheet.local.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import news.broadsheet.core.Ids;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Validators;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.fetch.FetchOutcome;
import news.broadsheet.ingest.fetch.Fetcher;
import news.broadsheet.ingest.fetch.Hop;

/** Gets what is to be looked at: from the web as a poll would for the first time, from a file, or from the standard input. */
final class Finder {

    private final Fetcher fetcher;
    private final String accept;
    private final InputStream in;
    private final URI base;

    /**
     * @param accept the media types that the web is asked for
     * @param base what relative URLs in files are relative to
     */
    Finder(Fetcher fetcher, String accept, InputStream in, URI base) {
        this.fetcher = fetcher;
        this.accept = accept;
        this.in = in;
        this.base = base;
    }

    Finding find(String target) {
        return isUrl(target) ? fetched(target) : read(target);
    }

    static boolean isUrl(String target) {
        return target.toLowerCase(Locale.ROOT).matches("https?:.*");
    }

    private Finding fetched(String target) {
        return WebUrls.parse(target)
                .map(url -> {
                    List<Hop> hops = new CopyOnWriteArrayList<>();
                    FetchOutcome outcome = fetcher.fetch(url, Validators.NONE, accept, hops::add);
                    return new Finding(url, true, hops, outcome);
                })
                .orElseGet(() -> failed("This is no URL of the web."));
    }

    private Finding read(String target) {
        try {
            byte[] body = target.equals("-") ? DocumentFile.read(in) : DocumentFile.read(target);
            Validators none = new Validators(null, null, Ids.of(body));
            return new Finding(
                    base, false, List.of(), new FetchOutcome.Fetched(body, null, base, none, Duration.ZERO, null));
        } catch (IOException e) {
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private Finding failed(String reason) {
        return new Finding(base, false, List.of(), new FetchOutcome.Failed(Health.BROKEN, reason, Duration.ZERO));
    }
}

package news.broadsheet.media.fetch;

import java.net.URI;
import java.util.Optional;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.media.fetch.ImageSource.Fetched.Nothing;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.Deadline;
import news.broadsheet.outbound.web.GuardedClient;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/** Pictures from publishers' servers: who we are is said, every hop's address is checked, and it ends in time. */
public final class ImageFetch implements ImageSource, AutoCloseable {

    private final FetchLimits limits;
    private final AddressRule rule;
    private final CloseableHttpClient client;
    private final Deadline deadline;

    /** @param userAgent says who asks and where to reach them */
    public ImageFetch(FetchLimits limits, AddressRule rule, String userAgent) {
        this(limits, rule, userAgent, SystemDefaultDnsResolver.INSTANCE);
    }

    ImageFetch(FetchLimits limits, AddressRule rule, String userAgent, DnsResolver names) {
        this.limits = limits;
        this.rule = rule;
        this.client = GuardedClient.of(rule, names, userAgent, limits.step(), limits.step());
        this.deadline = new Deadline("image", limits.total());
    }

    @Override
    public Fetched fetch(String url) {
        Optional<URI> first = WebUrls.parse(url);
        if (first.isEmpty()) {
            return new Nothing(Refusal.OUT_OF_REACH);
        }
        Attempt attempt = new Attempt(client, rule, limits);
        return deadline.run(() -> attempt.run(first.get()), attempt::cancel, _ -> new Nothing(Refusal.LATE));
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}

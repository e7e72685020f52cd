package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import news.broadsheet.core.source.Validators;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.Deadline;
import news.broadsheet.outbound.web.GuardedClient;
import news.broadsheet.outbound.web.UserAgent;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.io.CloseMode;

/**
 * Asks publishers' servers for documents: politely (who we are, conditional requests) and safely (addresses, sizes, times,
 * redirects). It neither parses what comes nor decides when to ask again.
 */
public final class Fetcher implements AutoCloseable {

    private final FetchLimits limits;
    private final AddressRule rule;
    private final InstantSource clock;
    private final Deadline deadline;
    private final CloseableHttpClient client;

    /** @param userAgent says who asks and where to reach them */
    public Fetcher(FetchLimits limits, AddressRule rule, String userAgent, InstantSource clock) {
        this(limits, rule, userAgent, clock, RequestPause.none(clock));
    }

    /** @param pause between two requests to one host; fetchers that share it take turns */
    public Fetcher(FetchLimits limits, AddressRule rule, String userAgent, InstantSource clock, RequestPause pause) {
        this(limits, rule, userAgent, clock, pause, SystemDefaultDnsResolver.INSTANCE);
    }

    Fetcher(FetchLimits limits, AddressRule rule, String userAgent, InstantSource clock, DnsResolver names) {
        this(limits, rule, userAgent, clock, RequestPause.none(clock), names);
    }

    private Fetcher(
            FetchLimits limits,
            AddressRule rule,
            String userAgent,
            InstantSource clock,
            RequestPause pause,
            DnsResolver names) {
        this.limits = limits;
        this.rule = rule;
        this.clock = clock;
        this.deadline = new Deadline("fetch", limits.total());
        this.client = GuardedClient.builder(rule, names, userAgent, limits.connect(), limits.connect())
                .addExecInterceptorFirst("pause", new PausingRequests(pause))
                .build();
    }

    /** The honest user agent of an installation, with the URL where whoever runs it can be reached. */
    public static String userAgent(String contact) {
        return UserAgent.of(contact);
    }

    /**
     * Gets a document, whatever happens on the way, within the total time.
     *
     * @param validators of the last answer; {@link Validators#NONE} for an unconditional request
     * @param accept the media types asked for
     */
    public FetchOutcome fetch(URI url, Validators validators, String accept) {
        return fetch(url, validators, accept, _ -> {});
    }

    /** @param hops hears of each answer on the way as it comes, from another thread */
    public FetchOutcome fetch(URI url, Validators validators, String accept, Consumer<Hop> hops) {
        Attempt attempt = new Attempt(client, rule, limits, clock, validators, accept, hops);
        return within(() -> attempt.run(url), attempt::cancel, FetchOutcome.Failed::broken);
    }

    /**
     * Sends a form ({@code application/x-www-form-urlencoded}, UTF-8), whatever happens on the way, within the total time.
     *
     * @param form its fields, in their order
     */
    public PostOutcome post(URI url, Map<String, String> form) {
        FormPost post = new FormPost(client, rule, limits.redirects(), form);
        return within(() -> post.run(url), post::cancel, PostOutcome.Failed::new);
    }

    /** @param failed makes an outcome of a sentence for people */
    private <T> T within(Callable<T> run, Runnable cancel, Function<String, T> failed) {
        return deadline.run(
                run,
                cancel,
                ended -> failed.apply(
                        switch (ended) {
                            case LATE ->
                                "The server did not finish within "
                                        + limits.total().toSeconds() + " seconds.";
                            case INTERRUPTED -> "The fetch was interrupted.";
                        }));
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}

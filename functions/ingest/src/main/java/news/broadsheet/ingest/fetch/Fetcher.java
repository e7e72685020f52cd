package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import news.broadsheet.core.source.Validators;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.GuardedDns;
import news.broadsheet.outbound.web.UserAgent;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks publishers' servers for documents: politely (who we are, conditional requests) and safely (addresses, sizes, times,
 * redirects). It neither parses what comes nor decides when to ask again.
 */
public final class Fetcher implements AutoCloseable {

    private static final int MAX_HEADER_LINE = 16_384;
    private static final int MAX_HEADERS = 200;

    private final FetchLimits limits;
    private final AddressRule rule;
    private final InstantSource clock;
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
        this.client = client(limits, userAgent, pause, new GuardedDns(rule, names));
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
        FutureTask<T> task = new FutureTask<>(run);
        Thread.ofVirtual().name("fetch").start(task);
        try {
            return task.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            cancel.run();
            return failed.apply(
                    "The server did not finish within " + limits.total().toSeconds() + " seconds.");
        } catch (InterruptedException e) {
            cancel.run();
            Thread.currentThread().interrupt();
            return failed.apply("The fetch was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fetch failed in a way nobody planned for", e.getCause());
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    private static CloseableHttpClient client(
            FetchLimits limits, String userAgent, RequestPause pause, DnsResolver names) {
        Timeout timeout = Timeout.of(limits.connect());
        Http1Config protocol = Http1Config.custom()
                .setMaxLineLength(MAX_HEADER_LINE)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
        return HttpClients.custom()
                .addExecInterceptorFirst("pause", new PausingRequests(pause))
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(protocol)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}

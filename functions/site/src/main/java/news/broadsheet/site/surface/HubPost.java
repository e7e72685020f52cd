package news.broadsheet.site.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.GuardedDns;
import news.broadsheet.site.Paths;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Tells a hub which feeds have changed, in the way that hubs have in common (PubSubHubbub 0.4 section 7.1, which WebSub leaves
 * to hubs): to a public address only, without following redirects, within the total time. The answer's body is not read.
 */
final class HubPost implements AutoCloseable {

    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private final URI hub;
    private final AddressRule rule;
    private final Duration total;
    private final CloseableHttpClient client;

    /**
     * @param names resolves host names
     * @param total from the call to the head of the answer, connecting included
     */
    HubPost(URI hub, AddressRule rule, DnsResolver names, String userAgent, Duration total) {
        this.hub = hub;
        this.rule = rule;
        this.total = total;
        this.client = client(new GuardedDns(rule, names), userAgent, Timeout.of(total));
    }

    /** Why the hub has not taken it; empty where it has. */
    Optional<String> publish(Collection<String> feeds) {
        Optional<String> refusal = rule.refusal(hub);
        if (refusal.isPresent()) {
            return refusal;
        }
        HttpPost request = new HttpPost(hub);
        String form =
                feeds.stream().map(feed -> "&hub.url=" + Paths.encode(feed)).collect(Collectors.joining());
        request.setEntity(new ByteArrayEntity(("hub.mode=publish" + form).getBytes(UTF_8), FORM));
        FutureTask<Optional<String>> task = new FutureTask<>(() -> send(request));
        Thread.ofVirtual().name("hub").start(task);
        try {
            return task.get(total.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            request.cancel();
            return Optional.of("The hub did not answer in time.");
        } catch (InterruptedException e) {
            request.cancel();
            Thread.currentThread().interrupt();
            return Optional.of("The request was interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed in a way nobody planned for", e.getCause());
        }
    }

    private Optional<String> send(HttpPost request) {
        @Nullable ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(null, request, null);
            int status = response.getCode();
            return status / 100 == 2 ? Optional.empty() : Optional.of("The hub answers " + status + ".");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return Optional.of("The request failed: " + e.getClass().getSimpleName() + ".");
        } finally {
            // Closing a response reads its body to the end, which may never come: hang up first.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static CloseableHttpClient client(DnsResolver names, String userAgent, Timeout total) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(names)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(total)
                                .setSocketTimeout(total)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(total).build())
                .setUserAgent(userAgent)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}

package news.broadsheet.outbound.web;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * An HTTP client for URLs of somebody else: it connects to public addresses only, and does nothing of its own accord. It
 * follows no redirect (each is to be checked like the first), keeps no cookie, tries nothing twice, unpacks nothing.
 */
public final class GuardedClient {

    private static final int MAX_HEADER_LINE = 16_384;
    private static final int MAX_HEADERS = 200;

    private GuardedClient() {}

    /**
     * @param names resolves host names
     * @param connect to connect
     * @param wait for each piece of the answer
     */
    public static CloseableHttpClient of(
            AddressRule rule, DnsResolver names, String userAgent, Duration connect, Duration wait) {
        return builder(rule, names, userAgent, connect, wait).build();
    }

    /** The same, for callers that have more to say. */
    public static HttpClientBuilder builder(
            AddressRule rule, DnsResolver names, String userAgent, Duration connect, Duration wait) {
        Timeout timeout = Timeout.of(wait);
        Http1Config protocol = Http1Config.custom()
                .setMaxLineLength(MAX_HEADER_LINE)
                .setMaxHeaderCount(MAX_HEADERS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new GuardedDns(rule, names))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(protocol)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
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
                .disableContentCompression();
    }
}

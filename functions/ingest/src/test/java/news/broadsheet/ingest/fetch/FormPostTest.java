package news.broadsheet.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import news.broadsheet.ingest.fetch.PostOutcome.Accepted;
import news.broadsheet.ingest.fetch.PostOutcome.Failed;
import news.broadsheet.ingest.fetch.PostOutcome.Refused;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.testkit.TestClock;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form sent to a server: what arrives, where it is sent on to, and where it is never sent. */
class FormPostTest {

    private static final Map<String, String> FORM = new LinkedHashMap<>();

    static {
        FORM.put("mode", "subscribe");
        FORM.put("topic", "https://news.example/ä?a=1&b=2");
    }

    private final Publisher server = new Publisher();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Fetcher fetcher = fetcher(true, Duration.ofSeconds(20), SystemDefaultDnsResolver.INSTANCE);

    @AfterEach
    void close() {
        end.countDown();
        fetcher.close();
        server.close();
    }

    private static Fetcher fetcher(boolean allowPrivate, Duration total, DnsResolver names) {
        FetchLimits limits = new FetchLimits(Duration.ofSeconds(10), total, 1024, 5);
        return new Fetcher(
                limits,
                new AddressRule(allowPrivate),
                Fetcher.userAgent("https://us.example/"),
                new TestClock(),
                names);
    }

    private void take(HttpExchange exchange, int status) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Publisher.status(exchange, status);
    }

    private static void redirect(HttpExchange exchange, int status, String target) throws IOException {
        exchange.getResponseHeaders().set("Location", target);
        Publisher.status(exchange, status);
    }

    private PostOutcome post(String path) {
        return fetcher.post(server.url(path), FORM);
    }

    @Test
    void aFormArrivesAsTheWebEncodesIt() {
        server.on("/hub", exchange -> take(exchange, 202));

        assertThat(post("/hub")).isEqualTo(new Accepted());

        assertThat(received)
                .containsExactly("mode=subscribe&topic=https%3A%2F%2Fnews.example%2F%C3%A4%3Fa%3D1%26b%3D2");
        assertThat(server.requests().getFirst().headers())
                .containsEntry("User-agent", List.of("Broadsheet/0.1 (+https://us.example/)"))
                .hasEntrySatisfying(
                        "Content-type",
                        type -> assertThat(type.getFirst()).startsWith("application/x-www-form-urlencoded"));
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void theSameFormIsSentWhereTheServerSendsItOn(int status) {
        server.on("/hub", exchange -> take(exchange, 202)).on("/old", exchange -> redirect(exchange, status, "/hub"));

        assertThat(post("/old")).isEqualTo(new Accepted());
        assertThat(received).singleElement().asString().startsWith("mode=subscribe");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void aRedirectThatWouldTurnTheFormIntoAnotherRequestIsNotFollowed(int status) {
        server.on("/hub", exchange -> take(exchange, 202)).on("/old", exchange -> redirect(exchange, status, "/hub"));

        assertThat(post("/old")).isInstanceOf(Failed.class);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410})
    void aRefusalSaysItsStatus(int status) {
        server.on("/hub", exchange -> take(exchange, status));

        assertThat(post("/hub")).isEqualTo(new Refused(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void aServerThatIsNotWellMayBeAskedAgain(int status) {
        server.on("/hub", exchange -> take(exchange, status));

        assertThat(post("/hub")).isEqualTo(new Failed("The server answers " + status + "."));
    }

    @Test
    void redirectsInACircleEnd() {
        server.on("/a", exchange -> redirect(exchange, 307, "/b")).on("/b", exchange -> redirect(exchange, 307, "/a"));

        assertThat(post("/a")).isEqualTo(new Failed("The server redirects more than 5 times."));
    }

    @Test
    void noFormGoesToAnAddressThatIsNotPublic() {
        server.on("/hub", exchange -> take(exchange, 202));
        try (Fetcher guarded = fetcher(false, Duration.ofSeconds(20), SystemDefaultDnsResolver.INSTANCE)) {
            assertThat(guarded.post(server.url("/hub"), FORM)).isInstanceOf(Failed.class);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void aNameThatLeadsToAnAddressThatIsNotPublicIsRefused() {
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try (Fetcher guarded = fetcher(false, Duration.ofSeconds(20), names)) {
            assertThat(guarded.post(URI.create("http://hub.example/"), FORM))
                    .isEqualTo(new Failed("The address of hub.example is not public, and is refused."));
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeftWhenTheTimeIsUp() {
        server.on("/hub", _ -> await());
        try (Fetcher hasty = fetcher(true, Duration.ofMillis(300), SystemDefaultDnsResolver.INSTANCE)) {
            assertThat(hasty.post(server.url("/hub"), FORM))
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).contains("did not finish"));
        }
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

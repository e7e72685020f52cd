package news.broadsheet.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.broadsheet.testkit.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import news.broadsheet.core.webhook.Webhook;
import news.broadsheet.testkit.Event;
import news.broadsheet.testkit.FakeWebhooks;
import news.broadsheet.testkit.TestClock;
import news.broadsheet.testkit.TestContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** From the queue to the webhook's server. */
class WebhookSendHandlerTest {

    private static final String DONE = "{\"batchItemFailures\":[]}";
    private static final String AGAIN =
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"059f36b4-87a3-44ab-83d2-661975830a7d\"}]}";
    private static final String PAYLOAD = "{\"type\":\"webhook.test\",\"timestamp\":\"2026-03-01T12:00:00Z\","
            + "\"data\":{\"webhook\":\"w0ebh00k0ebh00k0ebh00k0123\"}}";
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Receiver server = new Receiver();
    private final FakeWebhooks webhooks = new FakeWebhooks();
    private final TestClock clock = new TestClock();
    private final TestContext context = new TestContext();
    private final List<String> parked = new ArrayList<>();
    private final List<Duration> waits = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final WebhookPost open = post(true, SystemDefaultDnsResolver.INSTANCE, LONG);

    @AfterEach
    void close() {
        end.countDown();
        open.close();
        server.close();
    }

    private static WebhookPost post(boolean allowPrivate, DnsResolver names, Duration total) {
        return new WebhookPost(new Targets(allowPrivate), names, "Broadsheet/0.1 (+https://us.example/)", LONG, total);
    }

    private String run(WebhookPost post, Event event) {
        WebhookSendHandler handler = new WebhookSendHandler(
                new Delivery(webhooks, post, clock),
                (_, reason) -> parked.add(reason),
                (_, wait) -> waits.add(wait),
                6);
        return new String(event.invoke(handler, context), UTF_8);
    }

    private String run() {
        return run(open, event(1));
    }

    private static Event event(int receives) {
        Event event = Event.read("webhook-send", "event");
        ((ObjectNode) event.json().path("Records").path(0).path("attributes"))
                .put("ApproximateReceiveCount", Integer.toString(receives));
        return event;
    }

    private Webhook webhook(String path) {
        Webhook webhook = Hooks.at(server.url(path));
        webhooks.put(webhook);
        return webhook;
    }

    private static String hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    }

    @Test
    void theEventArrivesByteForByteAndSigned() throws GeneralSecurityException {
        server.on("/hook", 204);
        webhook("/hook?of=comments");
        clock.set(NOW.plusMillis(1_999));

        assertThat(run()).isEqualTo(DONE);

        assertThat(server.received()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo("/hook?of=comments");
            assertThat(new String(request.body(), UTF_8)).isEqualTo(PAYLOAD);
            assertThat(request.headers())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("user-agent", "Broadsheet/0.1 (+https://us.example/)")
                    .containsEntry("webhook-id", "msg_e0vent0e0vent0e0vent0e0123")
                    .containsEntry("webhook-timestamp", "1772366401")
                    .doesNotContainKeys("authorization", "cookie");
            String signed = "msg_e0vent0e0vent0e0vent0e0123.1772366401." + PAYLOAD;
            assertThat(request.headers()).containsEntry("webhook-signature", hmac(Hooks.bytes(1), signed));
        });
        assertThat(waits).isEmpty();
    }

    @Test
    void whileASecretIsReplacedBothSign() {
        server.on("/hook", 200);
        webhooks.put(webhook("/hook").rotated(Hooks.SECOND, NOW));
        run();
        clock.set(NOW.plus(Webhook.OVERLAP));
        run();

        List<String[]> signatures = server.received().stream()
                .map(request ->
                        request.headers().getOrDefault("webhook-signature", "").split(" "))
                .toList();
        assertThat(signatures.getFirst()).hasSize(2).doesNotHaveDuplicates();
        assertThat(signatures.getLast()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void everyTwoHundredIsTaken(int status) {
        server.on("/hook", status);
        webhook("/hook");
        assertThat(run()).isEqualTo(DONE);
        assertThat(webhooks.find(Hooks.ID).orElseThrow().active()).isTrue();
    }

    @Test
    void whoAnswersGoneIsSwitchedOffAndAskedNoMore() {
        server.on("/hook", 410);
        Webhook before = webhook("/hook");

        assertThat(run()).isEqualTo(DONE);
        assertThat(webhooks.find(Hooks.ID)).contains(before.deactivated());
        assertThat(run()).isEqualTo(DONE);
        assertThat(server.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 502, 503})
    void anyOtherAnswerIsTriedAgain(int status) {
        server.on("/hook", status);
        webhook("/hook");

        assertThat(run()).isEqualTo(AGAIN);
        assertThat(context.lines().toString()).contains("The server answers " + status + ".");
        assertThat(webhooks.find(Hooks.ID).orElseThrow().active()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void noRedirectIsFollowed(int status) {
        server.on("/hook", status, "Location", "/elsewhere").on("/elsewhere", 200);
        webhook("/hook");

        assertThat(run()).isEqualTo(AGAIN);
        assertThat(server.received()).extracting(Receiver.Received::path).containsExactly("/hook");
        assertThat(context.lines().toString()).contains("which is not followed");
    }

    @ParameterizedTest
    @CsvSource({"1,30", "2,300", "3,1800", "4,7200", "5,18000"})
    void eachAttemptWaitsLonger(int receives, int seconds) {
        server.on("/hook", 500);
        webhook("/hook");

        run(open, event(receives));

        assertThat(waits).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"3600,3600", "5,30", "999999,39600", "'Sun, 01 Mar 2026 13:00:00 GMT',30", "-1,30"})
    void aServerThatAsksToWaitLongerIsGivenTheTime(String asked, int seconds) {
        server.on("/hook", 503, "Retry-After", asked);
        webhook("/hook");

        run();

        assertThat(waits).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void whatIsNotTakenForTheLastTimeIsParkedWithItsReasonAndNothingThatIsSecret() {
        server.on("/hook", 500);
        webhook("/hook?password=hidden");

        assertThat(run(open, event(6))).isEqualTo(DONE);

        assertThat(parked).singleElement().asString().contains("The server answers 500.");
        assertThat(parked + context.lines().toString()).doesNotContain("hidden", "whsec_", "127.0.0.1", "v1,");
    }

    @Test
    void aServerThatNeverAnswersIsLeftWhenTheTimeIsUp() {
        server.on("/hook", _ -> await());
        webhook("/hook");
        try (WebhookPost hasty = post(true, SystemDefaultDnsResolver.INSTANCE, Duration.ofMillis(300))) {
            assertThat(run(hasty, event(1))).isEqualTo(AGAIN);
        }
        assertThat(waits).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        server.on("/hook", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[1024]);
            exchange.getResponseBody().flush();
            await();
        });
        webhook("/hook");

        assertThat(run()).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://10.0.0.1/"
            })
    void nothingGoesToAnAddressThatIsNotPublic(String url) {
        webhooks.put(Hooks.at(URI.create(url)));
        try (WebhookPost guarded = post(false, SystemDefaultDnsResolver.INSTANCE, LONG)) {
            assertThat(run(guarded, event(1))).isEqualTo(AGAIN);
        }
        assertThat(context.lines().toString()).contains("The address is not public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00:ec2::254"})
    void aNameThatLeadsToAnAddressThatIsNotPublicIsRefusedAtConnectTime(String address) {
        webhooks.put(Hooks.at(URI.create("https://desk.example:8443/")));
        Names names = new Names(InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral(address));
        try (WebhookPost guarded = post(false, names, LONG)) {
            assertThat(run(guarded, event(1))).isEqualTo(AGAIN);
        }
        assertThat(context.lines().toString()).contains("The address is not public, and is refused.");
    }

    @Test
    void plainHttpIsRefusedWhereTheServiceIsNotOnOneMachine() {
        server.on("/hook", 200);
        webhook("/hook");
        try (WebhookPost guarded = post(false, SystemDefaultDnsResolver.INSTANCE, LONG)) {
            assertThat(run(guarded, event(1))).isEqualTo(AGAIN);
        }
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        webhook("/hook");
        Names nowhere = new Names();
        webhooks.put(webhooks.find(Hooks.ID)
                .orElseThrow()
                .changed(URI.create("https://desk.example/"), java.util.Set.of(), true));
        try (WebhookPost guarded = post(false, nowhere, LONG)) {
            assertThat(run(guarded, event(1))).isEqualTo(AGAIN);
        }
        assertThat(context.lines().toString()).contains("There is no host of this name.");
    }

    @Test
    void aWebhookThatIsDeletedHearsNothingMore() {
        server.on("/hook", 200);
        webhook("/hook");
        webhooks.delete(Hooks.ID);

        assertThat(run()).isEqualTo(DONE);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aMessageOfAnotherShapeIsParkedInTheEnd() {
        Event foreign = Event.read("webhook-send", "unknown-shape");
        assertThat(run(open, foreign)).isEqualTo(AGAIN);
        ((ObjectNode) foreign.json().path("Records").path(0).path("attributes")).put("ApproximateReceiveCount", "6");
        assertThat(run(open, foreign)).isEqualTo(DONE);
        assertThat(parked).singleElement().asString().contains("this is not a webhook's message");
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A name server that knows one answer to everything. */
    private record Names(List<InetAddress> addresses) implements DnsResolver {

        Names(InetAddress... addresses) {
            this(Arrays.asList(addresses));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            if (addresses.isEmpty()) {
                throw new UnknownHostException(host);
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}

package news.broadsheet.site.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.Deadline;
import news.broadsheet.outbound.web.GuardedClient;
import news.broadsheet.site.Paths;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a hub which feeds have changed, in the way that hubs have in common (PubSubHubbub 0.4 section 7.1, which WebSub leaves
 * to hubs): to a public address only, without following redirects, within the total time. The answer's body is not read.
 */
final class HubPost implements AutoCloseable {

    private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

    private final URI hub;
    private final AddressRule rule;
    private final Deadline deadline;
    private final CloseableHttpClient client;

    /**
     * @param names resolves host names
     * @param total from the call to the head of the answer, connecting included
     */
    HubPost(URI hub, AddressRule rule, DnsResolver names, String userAgent, Duration total) {
        this.hub = hub;
        this.rule = rule;
        this.deadline = new Deadline("hub", total);
        this.client = GuardedClient.of(rule, names, userAgent, total, total);
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
        return deadline.run(
                () -> send(request),
                request::cancel,
                ended -> Optional.of(
                        switch (ended) {
                            case LATE -> "The hub did not answer in time.";
                            case INTERRUPTED -> "The request was interrupted.";
                        }));
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

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}

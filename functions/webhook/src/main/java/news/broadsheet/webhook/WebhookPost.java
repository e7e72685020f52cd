package news.broadsheet.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import news.broadsheet.outbound.web.Deadline;
import news.broadsheet.outbound.web.GuardedClient;
import news.broadsheet.outbound.web.GuardedDns;
import news.broadsheet.webhook.PostOutcome.Failed;
import news.broadsheet.webhook.PostOutcome.Gone;
import news.broadsheet.webhook.PostOutcome.Taken;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/**
 * Posts JSON to a server that somebody else has named: to public addresses only, without following redirects (Standard
 * Webhooks, "Delivery success and failure"), within the total time. The answer's body is not read.
 */
final class WebhookPost implements AutoCloseable {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final Targets targets;
    private final Duration total;
    private final Deadline deadline;
    private final CloseableHttpClient client;

    /**
     * @param names resolves host names
     * @param connect to connect
     * @param total from the call to the head of the answer
     */
    WebhookPost(Targets targets, DnsResolver names, String userAgent, Duration connect, Duration total) {
        this.targets = targets;
        this.total = total;
        this.deadline = new Deadline("webhook", total);
        this.client = GuardedClient.of(targets.rule(), names, userAgent, connect, total);
    }

    PostOutcome send(URI url, Map<String, String> headers, byte[] body) {
        Optional<String> refusal = targets.refusal(url);
        if (refusal.isPresent()) {
            return new Failed(refusal.get());
        }
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.create("application/json")));
        return deadline.run(() -> send(request), request::cancel, this::ended);
    }

    private PostOutcome ended(Deadline.Ended why) {
        return new Failed(
                switch (why) {
                    case LATE -> "The server did not answer within " + total.toSeconds() + " seconds.";
                    case INTERRUPTED -> "The request was interrupted.";
                });
    }

    private PostOutcome send(HttpPost request) {
        @Nullable ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(null, request, null);
            return outcome(response);
        } catch (GuardedDns.AddressRefusedException e) {
            return new Failed("The address is not public, and is refused.");
        } catch (UnknownHostException e) {
            return new Failed("There is no host of this name.");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return new Failed("The request failed: " + e.getClass().getSimpleName() + ".");
        } finally {
            // Closing a response reads its body to the end, which may never come: hang up first. What closing says then
            // is no
            // news, and must not undo an answer that was given.
            request.cancel();
            Closer.closeQuietly(response);
        }
    }

    private static PostOutcome outcome(ClassicHttpResponse response) {
        int status = response.getCode();
        if (status / 100 == 2) {
            return new Taken(status);
        }
        if (status == 410) {
            return new Gone();
        }
        String reason = status / 100 == 3
                ? "The server redirects (" + status + "), which is not followed."
                : "The server answers " + status + ".";
        return new Failed(reason, retryAfter(response));
    }

    /** Seconds only: the other form, a date, says no more than that it is late. */
    private static Duration retryAfter(ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader("Retry-After"))
                .map(Header::getValue)
                .map(String::strip)
                .filter(value -> SECONDS.matcher(value).matches())
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}

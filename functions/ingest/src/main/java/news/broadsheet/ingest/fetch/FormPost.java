package news.broadsheet.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.fetch.PostOutcome.Accepted;
import news.broadsheet.ingest.fetch.PostOutcome.Failed;
import news.broadsheet.ingest.fetch.PostOutcome.Refused;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.GuardedDns;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jspecify.annotations.Nullable;

/**
 * One form sent, over the redirects that ask for the same request elsewhere (307 and 308, RFC 9110 section 15.4). Every hop
 * is checked like the first, and none leads from https to http: a form may hold a secret. No answer's body is read.
 */
final class FormPost {

    private final CloseableHttpClient client;
    private final AddressRule rule;
    private final int redirects;
    private final List<NameValuePair> fields;
    private volatile @Nullable HttpPost current;
    private volatile boolean cancelled;

    FormPost(CloseableHttpClient client, AddressRule rule, int redirects, Map<String, String> form) {
        this.client = client;
        this.rule = rule;
        this.redirects = redirects;
        this.fields = form.entrySet().stream()
                .<NameValuePair>map(field -> new BasicNameValuePair(field.getKey(), field.getValue()))
                .toList();
    }

    /** What one request gave: an outcome, or where to send the form instead. */
    private sealed interface Step {

        record Done(PostOutcome outcome) implements Step {}

        record Redirect(URI to) implements Step {}
    }

    PostOutcome run(URI url) {
        URI at = url;
        for (int hops = 0; hops <= redirects && !cancelled; hops++) {
            Optional<String> refusal = rule.refusal(at);
            if (refusal.isPresent()) {
                return new Failed(refusal.get());
            }
            switch (send(at)) {
                case Step.Done done -> {
                    return done.outcome();
                }
                case Step.Redirect redirect -> at = redirect.to();
            }
        }
        return new Failed("The server redirects more than " + redirects + " times.");
    }

    /** Ends the request from another thread: its connection is closed under it. */
    void cancel() {
        cancelled = true;
        HttpPost request = current;
        if (request != null) {
            request.cancel();
        }
    }

    private Step send(URI url) {
        HttpPost request = new HttpPost(url);
        request.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
        current = request;
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            Step step = step(url, response);
            // Closing a response reads its body to the end, which may never come: hang up first.
            request.cancel();
            return step;
        } catch (GuardedDns.AddressRefusedException e) {
            return failed("The address of " + url.getHost() + " is not public, and is refused.");
        } catch (UnknownHostException e) {
            return failed("There is no host named " + url.getHost() + ".");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return failed("The form could not be sent: " + e.getClass().getSimpleName() + ".");
        }
    }

    private static Step step(URI url, ClassicHttpResponse response) {
        int status = response.getCode();
        if (status == 307 || status == 308) {
            return WebUrls.resolve(url, Waits.value(response, "Location"))
                    .filter(to -> !isHttps(url) || isHttps(to))
                    .<Step>map(Step.Redirect::new)
                    .orElseGet(() -> failed("The server redirects to where the form must not be sent."));
        }
        boolean comeBackLater = status == 408 || status == 429;
        if (status / 100 == 2) {
            return new Step.Done(new Accepted());
        }
        return status / 100 == 4 && !comeBackLater
                ? new Step.Done(new Refused(status))
                : failed("The server answers " + status + ".");
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static Step failed(String reason) {
        return new Step.Done(new Failed(reason));
    }
}

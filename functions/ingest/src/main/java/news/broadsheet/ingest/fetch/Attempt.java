package news.broadsheet.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import news.broadsheet.core.Ids;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Hosts;
import news.broadsheet.core.source.Validators;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.ingest.fetch.FetchOutcome.Failed;
import news.broadsheet.ingest.fetch.FetchOutcome.Fetched;
import news.broadsheet.ingest.fetch.FetchOutcome.Gone;
import news.broadsheet.ingest.fetch.FetchOutcome.NotModified;
import news.broadsheet.ingest.fetch.FetchOutcome.RateLimited;
import news.broadsheet.outbound.web.AddressRule;
import news.broadsheet.outbound.web.GuardedDns;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/** One fetch, from the first request over its redirects to an outcome. Every hop is checked like the first. */
final class Attempt {

    private final CloseableHttpClient client;
    private final AddressRule rule;
    private final FetchLimits limits;
    private final InstantSource clock;
    private final Validators validators;
    private final String accept;
    private final Consumer<Hop> hops;
    private @Nullable URI movedTo;
    private boolean permanentSoFar = true;
    private volatile @Nullable HttpGet current;
    private volatile boolean cancelled;

    Attempt(
            CloseableHttpClient client,
            AddressRule rule,
            FetchLimits limits,
            InstantSource clock,
            Validators validators,
            String accept,
            Consumer<Hop> hops) {
        this.client = client;
        this.rule = rule;
        this.limits = limits;
        this.clock = clock;
        this.validators = validators;
        this.accept = accept;
        this.hops = hops;
    }

    /** What one request gave: an outcome, or where to go on. */
    private sealed interface Step {

        record Done(FetchOutcome outcome) implements Step {}

        record Redirect(URI to, boolean permanent) implements Step {}
    }

    FetchOutcome run(URI url) {
        URI at = url;
        for (int redirects = 0; redirects <= limits.redirects() && !cancelled; redirects++) {
            Optional<String> refusal = rule.refusal(at);
            if (refusal.isPresent()) {
                return Failed.broken(refusal.get());
            }
            switch (ask(at)) {
                case Step.Done done -> {
                    return done.outcome();
                }
                case Step.Redirect redirect -> at = follow(redirect);
            }
        }
        return Failed.broken("The server redirects more than " + limits.redirects() + " times.");
    }

    /** A temporary redirect ends what is permanent: behind it, the publisher may lead us elsewhere tomorrow. */
    private URI follow(Step.Redirect redirect) {
        permanentSoFar &= redirect.permanent();
        if (permanentSoFar) {
            movedTo = redirect.to();
        }
        return redirect.to();
    }

    /** Ends the attempt from another thread: its connection is closed under it. */
    void cancel() {
        cancelled = true;
        HttpGet request = current;
        if (request != null) {
            request.cancel();
        }
    }

    private Step ask(URI url) {
        HttpGet request = request(url);
        current = request;
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            hops.accept(new Hop(url, response.getCode()));
            return step(url, response, request);
        } catch (GuardedDns.AddressRefusedException e) {
            return failed("The address of " + url.getHost() + " is not public, and is refused.");
        } catch (UnknownHostException e) {
            return failed("There is no host named " + url.getHost() + ".");
        } catch (BodyReader.TooLargeException e) {
            return failed("The answer is larger than " + limits.maxBytes() / 1024 / 1024 + " MiB.");
        } catch (SSLException e) {
            return failed("No secure connection could be made: " + e.getClass().getSimpleName() + ".");
        } catch (IOException e) {
            return failed("The answer could not be had: " + e.getClass().getSimpleName() + ".");
        } catch (IllegalArgumentException | IllegalStateException e) {
            return failed("The URL or the answer breaks HTTP: " + e.getClass().getSimpleName() + ".");
        }
    }

    private HttpGet request(URI url) {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept", accept);
        request.setHeader("Accept-Encoding", "gzip, deflate, br");
        if (validators.etag() != null) {
            request.setHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader("If-Modified-Since", validators.lastModified());
        }
        return request;
    }

    private Step step(URI url, ClassicHttpResponse response, HttpGet request) throws IOException {
        int status = response.getCode();
        try {
            return status == 200 || status == 203
                    ? new Step.Done(fetched(url, response))
                    : stepWithoutBody(url, response, status);
        } finally {
            // Closing a response reads its body to the end, which may never come: whatever is left, hang up first.
            request.cancel();
        }
    }

    private Step stepWithoutBody(URI url, ClassicHttpResponse response, int status) {
        Duration retryAfter = Waits.retryAfter(response, clock.instant());
        return switch (status) {
            case 301, 308 -> redirect(url, response, true);
            case 302, 303, 307 -> redirect(url, response, false);
            case 304 -> notModified(response);
            // Behind a temporary redirect it is somebody else's document that is gone.
            case 410 ->
                permanentSoFar ? new Step.Done(new Gone()) : failed("The server answers 410 behind a redirect.");
            case 429 -> limited(url, status, retryAfter);
            case 401, 403, 451 -> refused(status, retryAfter);
            default -> troubled(url, response, status, retryAfter);
        };
    }

    /** A 503 with a time to wait is an overload that passes (RFC 9110 section 15.6.4), unless a guard sends it. */
    private static Step troubled(URI url, ClassicHttpResponse response, int status, Duration retryAfter) {
        if (BotWall.isMarked(response)) {
            return refused(status, retryAfter);
        }
        return status == 503 && retryAfter.isPositive()
                ? limited(url, status, retryAfter)
                : new Step.Done(new Failed(Health.BROKEN, "The server answers " + status + ".", retryAfter));
    }

    /** Only where we asked whether something has changed: else there is nothing that could still be good. */
    private Step notModified(ClassicHttpResponse response) {
        return validators.etag() == null && validators.lastModified() == null
                ? failed("The server answers 304 to a request without conditions.")
                : new Step.Done(new NotModified(Waits.fresh(response, clock.instant()), movedTo));
    }

    private static Step limited(URI url, int status, Duration retryAfter) {
        return new Step.Done(new RateLimited(Hosts.of(url), status, retryAfter));
    }

    private static Step refused(int status, Duration retryAfter) {
        return new Step.Done(new Failed(Health.BLOCKED, "The server refuses us (" + status + ").", retryAfter));
    }

    private Fetched fetched(URI url, ClassicHttpResponse response) throws IOException {
        byte[] body = new BodyReader(limits.maxBytes()).read(response);
        Validators sent =
                new Validators(Waits.value(response, "ETag"), Waits.value(response, "Last-Modified"), Ids.of(body));
        return new Fetched(
                body,
                Waits.value(response, "Content-Type"),
                url,
                sent,
                Waits.fresh(response, clock.instant()),
                movedTo);
    }

    private static Step redirect(URI url, ClassicHttpResponse response, boolean permanent) {
        return WebUrls.resolve(url, Waits.value(response, "Location"))
                .<Step>map(to -> new Step.Redirect(to, permanent))
                .orElseGet(() -> failed("The server redirects to something that is no web address."));
    }

    private static Step failed(String reason) {
        return new Step.Done(Failed.broken(reason));
    }
}

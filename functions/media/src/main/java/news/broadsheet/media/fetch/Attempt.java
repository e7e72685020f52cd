package news.broadsheet.media.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import news.broadsheet.core.media.Refusal;
import news.broadsheet.core.web.WebUrls;
import news.broadsheet.media.fetch.ImageSource.Fetched;
import news.broadsheet.media.fetch.ImageSource.Fetched.Image;
import news.broadsheet.media.fetch.ImageSource.Fetched.Nothing;
import news.broadsheet.media.image.Kind;
import news.broadsheet.outbound.web.AddressRule;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;

/** One fetch, from the first request over its redirects to an outcome. Every hop is checked like the first. */
final class Attempt {

    /** Not AVIF, which servers like to send where they may, and which is not read here. */
    private static final String ACCEPT = "image/webp, image/jpeg, image/png, image/gif;q=0.9, */*;q=0.1";

    private final CloseableHttpClient client;
    private final AddressRule rule;
    private final FetchLimits limits;
    private volatile @Nullable HttpGet current;
    private volatile boolean cancelled;

    Attempt(CloseableHttpClient client, AddressRule rule, FetchLimits limits) {
        this.client = client;
        this.rule = rule;
        this.limits = limits;
    }

    /** What one request gave: an outcome, or where to go on. */
    private sealed interface Step {

        record Done(Fetched outcome) implements Step {}

        record Redirect(URI to) implements Step {}
    }

    Fetched run(URI url) {
        URI at = url;
        for (int redirects = 0; redirects <= limits.redirects() && !cancelled; redirects++) {
            if (rule.refusal(at).isPresent()) {
                return new Nothing(Refusal.OUT_OF_REACH);
            }
            switch (ask(at)) {
                case Step.Done done -> {
                    return done.outcome();
                }
                case Step.Redirect redirect -> at = redirect.to();
            }
        }
        return new Nothing(Refusal.OUT_OF_REACH);
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
        @Nullable HttpGet request = null;
        @Nullable ClassicHttpResponse response = null;
        try {
            request = new HttpGet(url);
            request.setHeader("Accept", ACCEPT);
            request.setHeader("Accept-Encoding", "identity");
            current = request;
            response = client.executeOpen(null, request, null);
            return step(url, response);
        } catch (InterruptedIOException e) {
            return refused(Refusal.LATE);
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return refused(Refusal.OUT_OF_REACH);
        } finally {
            // Closing a response reads its body to the end, which may never come: whatever is left, hang up first.
            if (request != null) {
                request.cancel();
            }
            Closer.closeQuietly(response);
        }
    }

    private Step step(URI url, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        return switch (status) {
            case 200, 203 -> new Step.Done(image(response.getEntity()));
            case 301, 302, 303, 307, 308 -> redirect(url, response);
            case 408, 429 -> refused(Refusal.LATE);
            default -> refused(status >= 500 ? Refusal.LATE : Refusal.OUT_OF_REACH);
        };
    }

    private static Step redirect(URI url, ClassicHttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader("Location"))
                .map(Header::getValue)
                .flatMap(location -> WebUrls.resolve(url, location))
                .<Step>map(Step.Redirect::new)
                .orElseGet(() -> refused(Refusal.OUT_OF_REACH));
    }

    private Fetched image(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new Nothing(Refusal.NO_IMAGE);
        }
        if (entity.getContentLength() > limits.maxBytes()) {
            return new Nothing(Refusal.TOO_LARGE);
        }
        // Not closed: that would read it to its end. The connection is.
        InputStream in = entity.getContent();
        byte[] beginning = in.readNBytes(Kind.TELLING);
        if (Kind.of(beginning).isEmpty()) {
            return new Nothing(Refusal.NO_IMAGE);
        }
        byte[] rest = in.readNBytes(limits.maxBytes() - beginning.length + 1);
        if (beginning.length + rest.length > limits.maxBytes()) {
            return new Nothing(Refusal.TOO_LARGE);
        }
        byte[] whole = Arrays.copyOf(beginning, beginning.length + rest.length);
        System.arraycopy(rest, 0, whole, beginning.length, rest.length);
        return new Image(whole);
    }

    private static Step refused(Refusal why) {
        return new Step.Done(new Nothing(why));
    }
}

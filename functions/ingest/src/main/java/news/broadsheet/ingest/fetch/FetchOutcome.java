package news.broadsheet.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.Validators;
import org.jspecify.annotations.Nullable;

/** What asking a publisher's server gave. */
public sealed interface FetchOutcome {

    /**
     * A document.
     *
     * @param body decompressed
     * @param contentType as sent
     * @param url where it was found, after redirects
     * @param validators for the next time, the hash of the body included
     * @param atLeast how long the server says it stays good; zero where it does not
     * @param movedTo where the first request was redirected to for good; null where it was not
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    record Fetched(
            byte[] body,
            @Nullable String contentType,
            URI url,
            Validators validators,
            Duration atLeast,
            @Nullable URI movedTo)
            implements FetchOutcome {}

    /** 304: what we have is still good. */
    record NotModified(Duration atLeast, @Nullable URI movedTo) implements FetchOutcome {}

    /**
     * The server asks us to wait.
     *
     * @param host that asks, which may be that of a redirect
     * @param status 429, or 503 with a time to wait
     * @param retryAfter zero where it does not say for how long
     */
    record RateLimited(String host, int status, Duration retryAfter) implements FetchOutcome {}

    /** 410: the document is gone for good. */
    record Gone() implements FetchOutcome {}

    /**
     * No document this time.
     *
     * @param health BLOCKED where the server refuses us, else BROKEN
     * @param reason one sentence for people
     * @param retryAfter zero where the server does not say
     */
    record Failed(Health health, String reason, Duration retryAfter) implements FetchOutcome {

        static Failed broken(String reason) {
            return new Failed(Health.BROKEN, reason, Duration.ZERO);
        }
    }
}

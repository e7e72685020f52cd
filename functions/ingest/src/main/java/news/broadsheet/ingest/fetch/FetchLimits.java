package news.broadsheet.ingest.fetch;

import java.time.Duration;

/**
 * How far a fetch may go.
 *
 * @param connect to connect, and then to wait for each piece of the answer
 * @param total from the call to the last byte, redirects included, however slowly the server drips
 * @param maxBytes of the decompressed body
 * @param redirects followed at most
 */
public record FetchLimits(Duration connect, Duration total, int maxBytes, int redirects) {

    /** The figures that the best readers of feeds settled on. */
    public static final FetchLimits STANDARD =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 10 * 1024 * 1024, 5);

    /** For a form sent after a fetch: both together within the 60 s that the function has. */
    public static final FetchLimits FORM = new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(10), 1024, 3);
}

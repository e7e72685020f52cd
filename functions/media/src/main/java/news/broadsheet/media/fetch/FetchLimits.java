package news.broadsheet.media.fetch;

import java.time.Duration;

/**
 * How far a fetch may go.
 *
 * @param step to connect, and then for each piece of the answer
 * @param total from the call to the last byte, redirects included, however slowly the server drips
 * @param maxBytes of the picture
 * @param redirects followed at most
 */
public record FetchLimits(Duration step, Duration total, int maxBytes, int redirects) {

    /** Somebody waits, and API Gateway for 30 seconds at most, in which a rendition is made besides. */
    public static final FetchLimits STANDARD =
            new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(15), 10 * 1024 * 1024, 5);
}

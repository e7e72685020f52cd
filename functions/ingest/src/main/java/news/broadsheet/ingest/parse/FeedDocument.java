package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.Optional;
import news.broadsheet.ingest.web.WebUrls;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher's server answered.
 *
 * @param contentType as sent
 * @param contentLocation as sent: what relative URLs in the document are relative to (RFC 9110 8.7, RFC 3986 5.1.2)
 * @param url where it was found, after redirects
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record FeedDocument(
        byte[] body, @Nullable String contentType, @Nullable String contentLocation, URI url) {

    public FeedDocument(byte[] body, @Nullable String contentType, URI url) {
        this(body, contentType, null, url);
    }

    /** Where the server says the document lives, if it says so. */
    Optional<URI> location() {
        return WebUrls.resolve(url, contentLocation);
    }
}

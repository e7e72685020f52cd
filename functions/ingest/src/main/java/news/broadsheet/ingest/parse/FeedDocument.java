package news.broadsheet.ingest.parse;

import java.net.URI;
import java.util.Optional;
import news.broadsheet.core.web.WebUrls;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher's server answered.
 *
 * @param contentType as sent
 * @param contentLocation as sent with a document that was archived: what relative URLs in it are relative to, as RFC 2616
 *     (14.14) had it. A poll leaves it out, since RFC 7231 (appendix B) took that meaning back.
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

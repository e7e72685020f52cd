package news.broadsheet.ingest.parse;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher's server answered.
 *
 * @param contentType as sent
 * @param url where it was found, after redirects
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record FeedDocument(byte[] body, @Nullable String contentType, URI url) {}

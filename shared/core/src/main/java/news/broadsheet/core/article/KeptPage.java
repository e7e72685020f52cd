package news.broadsheet.core.article;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article's page as it was fetched, and the entry that led to it: all that is needed to make the article once more.
 *
 * @param url where it was found, after redirects
 * @param contentType as sent; null where the server sent none
 * @param fetchedAt when; its day is what it is found by
 * @param entry as brought, in the form that ingestion gives it
 * @param body decompressed, otherwise as sent
 */
@SuppressWarnings("ArrayRecordComponent") // read once, compared never
public record KeptPage(URI url, @Nullable String contentType, Instant fetchedAt, byte[] entry, byte[] body) {

    /** Bytes of page and entry together. */
    public long size() {
        return (long) entry.length + body.length;
    }
}

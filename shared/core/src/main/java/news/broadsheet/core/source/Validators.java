package news.broadsheet.core.source;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of the last answer to make the next request conditional (RFC 9110 section 13), and to notice an unchanged
 * body where the publisher's server does not.
 *
 * @param etag the ETag as sent, quotes included
 * @param lastModified the Last-Modified as sent, never re-formatted (servers compare it as text)
 * @param bodyHash id of the last body's bytes
 */
public record Validators(
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash) {

    public static final Validators NONE = new Validators(null, null, null);
}

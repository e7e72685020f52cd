package news.broadsheet.ingest.discovery;

import java.net.URI;

/**
 * An address at which a feed may be.
 *
 * @param url absolute http or https
 * @param title as the page names it, empty where it does not
 * @param type media type as the page says, in lower case, empty where it does not
 */
public record Candidate(URI url, String title, String type, Hint hint) {

    /** What speaks for an address, the strongest first. */
    public enum Hint {
        /** The address itself was asked for. */
        ASKED,
        /** A {@code link} element of the page says that it is a feed. */
        LINK,
        /** A {@code link} element says so of the comments on a page. */
        COMMENTS,
        /** An anchor of the page looks like one. */
        ANCHOR,
        /** Many sites have their feed there; the page says nothing. */
        WELL_KNOWN
    }
}

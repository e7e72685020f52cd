package news.broadsheet.ingest.discovery;

import java.net.URI;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;

/** What looking for a feed gave. */
public sealed interface Finding {

    /**
     * @param url where the feed is, after redirects
     * @param candidate what led there
     */
    record Found(URI url, Candidate candidate, ParsedFeed feed) implements Finding {}

    /** @param reason one sentence for people */
    record NotFound(String reason) implements Finding {}
}

package news.broadsheet.ingest.parse;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading a document gave. */
public sealed interface FeedResult {

    /**
     * A source feed.
     *
     * @param title plain text, empty where it has none
     * @param home the publisher's site, absolute http or https
     * @param language as written
     * @param ttl the pause between polls it asks for
     * @param entries in the document's order, at most {@link FeedParser#MOST_ENTRIES}
     * @param complete whether the document was there to its end; if not, the entry that breaks off is left out
     */
    record ParsedFeed(
            String title,
            @Nullable String home,
            @Nullable String language,
            @Nullable Duration ttl,
            List<Entry> entries,
            boolean complete)
            implements FeedResult {

        public ParsedFeed {
            entries = List.copyOf(entries);
        }
    }

    /** @param reason one sentence for people */
    record NotAFeed(String reason) implements FeedResult {}
}

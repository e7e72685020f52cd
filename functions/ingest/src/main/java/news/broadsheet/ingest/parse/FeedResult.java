package news.broadsheet.ingest.parse;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.source.Pace;
import org.jspecify.annotations.Nullable;

/** What reading a document gave. */
public sealed interface FeedResult {

    /**
     * A source feed.
     *
     * @param format name and version, such as {@code RSS 2.0}
     * @param about what it says of itself
     * @param links the documents it points to
     * @param entries in the document's order, at most {@link FeedParser#MOST_ENTRIES}
     * @param deletions entries taken back
     * @param complete whether the document was there to its end; if not, the entry that breaks off is left out
     * @param repairs what was wrong with it, each kind once
     */
    record ParsedFeed(
            String format,
            About about,
            Links links,
            Pace pace,
            List<Entry> entries,
            List<Deletion> deletions,
            boolean complete,
            List<Repair> repairs)
            implements FeedResult {

        public ParsedFeed {
            entries = List.copyOf(entries);
            deletions = List.copyOf(deletions);
            repairs = List.copyOf(repairs);
        }
    }

    /**
     * @param title plain text, empty where it has none
     * @param home the publisher's site, absolute http or https
     * @param description plain text, empty where it has none
     * @param language as written
     * @param updated when its content last changed, as stated
     * @param image absolute http or https URL of its logo
     * @param rights its copyright line or licence, as written
     */
    record About(
            String title,
            @Nullable String home,
            String description,
            @Nullable String language,
            @Nullable Instant updated,
            @Nullable String image,
            @Nullable String rights) {}

    /**
     * All absolute http or https URLs.
     *
     * @param self where the document says it lives; the topic of a WebSub subscription
     * @param hubs WebSub hubs, in the document's order
     * @param older the next page of a paged feed ({@code next}, or {@code prev-archive}; RFC 5005)
     * @param moved where the publisher says the feed lives from now on ({@code itunes:new-feed-url})
     */
    record Links(
            @Nullable String self,
            List<String> hubs,
            @Nullable String older,
            @Nullable String moved) {

        public static final Links NONE = new Links(null, List.of(), null, null);

        public Links {
            hubs = List.copyOf(hubs);
        }
    }

    /** @param reason one sentence for people */
    record NotAFeed(String reason) implements FeedResult {}
}

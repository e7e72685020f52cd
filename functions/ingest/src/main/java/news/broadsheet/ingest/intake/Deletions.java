package news.broadsheet.ingest.intake;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.broadsheet.ingest.parse.Deletion;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import org.jspecify.annotations.Nullable;

/** Which of the entries that a document takes back are taken back indeed (RFC 6721 section 3). */
final class Deletions {

    /** So many at once are believed whatever the length of the feed. */
    private static final int USUAL = 10;

    private final Map<String, Deletion> byGuid = new HashMap<>();

    private Deletions(List<Deletion> deletions, Instant seenAt) {
        for (Deletion deletion : deletions) {
            // What has no guid is taken back by none; what is to be taken back one day is there until then.
            if (deletion.guid().isBlank() || isLater(deletion.at(), seenAt)) {
                continue;
            }
            byGuid.merge(deletion.guid(), deletion, (one, other) -> isLater(other.at(), one.at()) ? other : one);
        }
    }

    /** @param seenAt when the document was read */
    static Deletions of(ParsedFeed feed, Instant seenAt) {
        return new Deletions(feed.deletions(), seenAt);
    }

    /** Without those that the document brings again: changed since, or taken back at no stated time. */
    List<Deletion> standing(List<Entry> entries) {
        Map<String, Deletion> standing = new TreeMap<>(byGuid);
        entries.stream().filter(entry -> !isTakenBack(entry)).forEach(entry -> standing.remove(guid(entry)));
        return List.copyOf(standing.values());
    }

    /** Whether an entry stands in the document beside a deletion of it that is not older. */
    boolean isTakenBack(Entry entry) {
        Deletion deletion = byGuid.get(guid(entry));
        Instant changed = entry.updated() == null ? entry.published() : entry.updated();
        return deletion != null && deletion.at() != null && changed != null && !changed.isAfter(deletion.at());
    }

    private static String guid(Entry entry) {
        return entry.guid() == null ? "" : entry.guid();
    }

    /**
     * Whether a document takes back so much that it is more likely broken than right: over half of what it still lists and
     * takes back together.
     *
     * @param known how many of our articles it takes back
     */
    static boolean areTooMany(int known, int listed) {
        return known > USUAL && known * 2 > known + listed;
    }

    private static boolean isLater(@Nullable Instant one, @Nullable Instant other) {
        return one != null && (other == null || one.isAfter(other));
    }
}

package news.broadsheet.ingest.queue;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.parse.Entry;

/**
 * A new or changed entry on its way to the store. It says when the feed was read, so that a message that comes twice or
 * late makes the same article, and never replaces a later one.
 *
 * @param seenAt when the source feed was read
 * @param identities best first, at least one
 * @param fingerprint of the entry
 */
public record EntryMessage(
        SourceId source, Instant seenAt, List<Identity> identities, String fingerprint, Entry entry) {

    public EntryMessage {
        identities = List.copyOf(identities);
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("an entry has at least one identity");
        }
    }
}

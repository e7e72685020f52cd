package news.broadsheet.ingest.queue;

import java.time.Instant;
import java.util.List;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.parse.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a source feed says of one entry, on its way to the store. It says when the feed was read, so that a message that comes
 * twice or late makes the same article, and never replaces a later one.
 */
public sealed interface EntryMessage {

    SourceId source();

    /** When the source feed was read. */
    Instant seenAt();

    /** Names of the entry, best first, at least one. */
    List<Identity> identities();

    /**
     * A new or changed entry.
     *
     * @param fingerprint of the entry
     * @param latest the place in lists that it must not stand above, where its own date is not believed; else null
     */
    record Brought(
            SourceId source,
            Instant seenAt,
            List<Identity> identities,
            String fingerprint,
            Entry entry,
            @Nullable Instant latest)
            implements EntryMessage {

        public Brought {
            identities = checked(identities);
        }

        /** The same entry under some of its names. */
        public Brought under(List<Identity> names) {
            return new Brought(source, seenAt, names, fingerprint, entry, latest);
        }
    }

    /**
     * An entry taken back by its source (RFC 6721).
     *
     * @param at when, as stated
     */
    record TakenBack(
            SourceId source,
            Instant seenAt,
            List<Identity> identities,
            @Nullable Instant at) implements EntryMessage {

        public TakenBack {
            identities = checked(identities);
        }
    }

    private static List<Identity> checked(List<Identity> identities) {
        if (identities.isEmpty()) {
            throw new IllegalArgumentException("an entry has at least one identity");
        }
        return List.copyOf(identities);
    }
}

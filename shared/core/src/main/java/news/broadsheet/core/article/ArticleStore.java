package news.broadsheet.core.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.feed.Card;
import news.broadsheet.core.source.Source;

/** Where articles are kept: what ingestion writes, and the few questions it asks. */
public interface ArticleStore {

    /** Which of these identities are known: 0.5 read units each, at most 100 in one request. */
    Map<Identity, Known> known(Collection<Identity> identities);

    /** An article with its body, as last stored; empty where unknown or withdrawn. */
    Optional<Article> find(ArticleId id);

    /**
     * Stores a new article or a newer revision, its card in every list it belongs to, and its identities. Safe to repeat:
     * an interrupted call is completed by the same call, and until then no list shows a card whose article is missing.
     * An older or equal revision changes nothing that readers see.
     *
     * @param identities all names the entry has, the one that gave the id first
     * @param entryFingerprint of the entry, remembered under each identity
     * @return what happened
     * @throws news.broadsheet.core.StoreBusyException where the store asks to come back later
     */
    Stored store(Article article, List<Identity> identities, String entryFingerprint);

    /**
     * Notes more names under which a known article may come again. Changes nothing where a name is known already, where the
     * article is there no more, or where it has so many names that its source must be inventing them.
     *
     * @param known what is remembered under another name of the article
     */
    void addNames(Known known, List<Identity> names);

    /** So many names an article may have. */
    int MOST_NAMES = 20;

    /**
     * Takes an article back: out of every list at once, its text deleted, 410 with the reason for whoever asks, and its
     * identities kept so that it stays away. Repeating it changes nothing. False where the article is unknown.
     */
    boolean withdraw(ArticleId id, String reason, Instant at);

    /** What became of a call to store. */
    enum Stored {
        NEW,
        REVISED,
        UNCHANGED,
        WITHDRAWN
    }

    /** What readers get. */
    interface Reader {

        /** One article with the current rights of its source and its related cards: one batch of reads. */
        Lookup look(ArticleId id);

        /** Whether there is such an article, by the smallest read there is (0.5 units). */
        Presence presence(ArticleId id);
    }

    /** Whether an article is there. */
    enum Presence {
        LIVE,
        WITHDRAWN,
        UNKNOWN
    }

    /** The answers to a reader's question for an article. */
    sealed interface Lookup {

        /** @param source as it stands now: its rights decide what of the article may be shown */
        record Found(Article article, Source source, List<Card> related) implements Lookup {}

        record Withdrawn(String reason, Instant at) implements Lookup {}

        record Unknown() implements Lookup {}
    }
}

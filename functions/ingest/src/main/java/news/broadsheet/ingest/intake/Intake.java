package news.broadsheet.ingest.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.source.Source;
import news.broadsheet.ingest.identity.Identified;
import news.broadsheet.ingest.identity.IdentityLadder;
import news.broadsheet.ingest.identity.Verdict;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.queue.EntryMessage;
import news.broadsheet.ingest.queue.EntryOutbox;

/**
 * Sends the entries of a source feed that are new or changed on to the entry queue, however the document came: polled, or
 * delivered by a hub. It stores nothing: whatever breaks here, the next document brings it all again.
 */
public final class Intake {

    /** As many as one request of the store may ask for. */
    private static final int MOST_IDENTITIES = 100;

    private final ArticleStore articles;
    private final EntryOutbox entries;

    public Intake(ArticleStore articles, EntryOutbox entries) {
        this.articles = articles;
        this.entries = entries;
    }

    /**
     * Takes what a document brings.
     *
     * @param seenAt when it was read
     * @return how many of its entries are new or changed
     */
    public int take(Source source, ParsedFeed feed, Instant seenAt) {
        List<EntryMessage> news = newOrChanged(source, IdentityLadder.of(source, feed.entries()), seenAt);
        entries.send(source, news);
        return news.size();
    }

    private List<EntryMessage> newOrChanged(Source source, List<Identified> identified, Instant seenAt) {
        Map<Identity, Known> known = known(identified);
        List<EntryMessage> messages = new ArrayList<>();
        for (Identified entry : identified) {
            switch (Verdict.of(source.id(), entry.identities(), entry.fingerprint(), known)) {
                case Verdict.New _, Verdict.Changed _ ->
                    messages.add(new EntryMessage(
                            source.id(), seenAt, entry.identities(), entry.fingerprint(), entry.entry()));
                case Verdict.Same _, Verdict.NotOurs _, Verdict.Withdrawn _ -> {}
            }
        }
        return messages;
    }

    private Map<Identity, Known> known(List<Identified> entries) {
        List<Identity> all = entries.stream()
                .flatMap(entry -> entry.identities().stream())
                .distinct()
                .toList();
        Map<Identity, Known> known = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_IDENTITIES) {
            known.putAll(articles.known(all.subList(from, Math.min(all.size(), from + MOST_IDENTITIES))));
        }
        return known;
    }
}

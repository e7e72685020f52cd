package news.broadsheet.ingest.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.ingest.identity.Identified;
import news.broadsheet.ingest.identity.IdentityLadder;
import news.broadsheet.ingest.identity.Verdict;
import news.broadsheet.ingest.parse.Deletion;
import news.broadsheet.ingest.parse.Entry;
import news.broadsheet.ingest.parse.FeedResult.ParsedFeed;
import news.broadsheet.ingest.queue.EntryMessage;
import news.broadsheet.ingest.queue.EntryMessage.Brought;
import news.broadsheet.ingest.queue.EntryMessage.TakenBack;
import news.broadsheet.ingest.queue.EntryOutbox;

/**
 * Sends what a source feed brings, and what it takes back, on to the entry queue, however the document came: polled, or
 * delivered by a hub. It stores nothing: whatever breaks here, the next document brings it all again.
 */
public final class Intake {

    /** As many as one request of the store may ask for. */
    private static final int MOST_IDENTITIES = 100;

    private final ArticleStore articles;
    private final EntryOutbox outbox;

    public Intake(ArticleStore articles, EntryOutbox outbox) {
        this.articles = articles;
        this.outbox = outbox;
    }

    /**
     * Takes what a document brings.
     *
     * @param source as it stood before
     * @param seenAt when it was read
     */
    public Taken take(Source source, ParsedFeed feed, Instant seenAt) {
        Deletions deletions = Deletions.of(feed, seenAt);
        List<Entry> listed = feed.entries().stream()
                .filter(entry -> !entry.saysNothing() && !deletions.isTakenBack(entry))
                .toList();
        List<Brought> news = newOrChanged(source, IdentityLadder.of(source, listed), seenAt);
        List<TakenBack> back = takenBack(source, deletions.standing(feed.entries()), seenAt);
        boolean refused = Deletions.areTooMany(back.size(), listed.size());
        outbox.send(
                source,
                refused
                        ? news
                        : Stream.<EntryMessage>concat(news.stream(), back.stream())
                                .toList());
        return new Taken(news.size(), back.size(), refused);
    }

    private List<Brought> newOrChanged(Source source, List<Identified> document, Instant seenAt) {
        Map<Identity, Known> known =
                known(document.stream().map(Identified::identities).toList());
        List<Verdict> verdicts = document.stream()
                .map(entry -> Verdict.of(source.id(), entry.identities(), entry.fingerprint(), known))
                .toList();
        Places places = Places.of(source, document, verdicts, seenAt);
        return IntStream.range(0, document.size())
                .filter(i -> isToBeSent(verdicts.get(i), document.get(i), known.keySet()))
                .mapToObj(i -> brought(
                        source,
                        document.get(i),
                        seenAt,
                        places.latest(document.get(i).entry(), i)))
                .toList();
    }

    /** What is stored as it is goes on where it has a name that is not known yet: it may come under that alone one day. */
    private static boolean isToBeSent(Verdict verdict, Identified entry, Set<Identity> known) {
        return switch (verdict) {
            case Verdict.New _, Verdict.Changed _, Verdict.Unmarked _ -> true;
            case Verdict.Same _ -> entry.hasNameBeyond(known);
            case Verdict.NotOurs _, Verdict.Withdrawn _ -> false;
        };
    }

    private static Brought brought(Source source, Identified entry, Instant seenAt, Optional<Instant> latest) {
        return new Brought(
                source.id(), seenAt, entry.identities(), entry.fingerprint(), entry.entry(), latest.orElse(null));
    }

    /** Of our articles alone; those that went already are not spoken of again. */
    private List<TakenBack> takenBack(Source source, List<Deletion> deletions, Instant seenAt) {
        List<TakenBack> messages = deletions.stream()
                .map(each -> new TakenBack(source.id(), seenAt, IdentityLadder.ofGuid(source, each.guid()), each.at()))
                .toList();
        Map<Identity, Known> known =
                known(messages.stream().map(TakenBack::identities).toList());
        return messages.stream()
                .filter(message -> message.identities().stream()
                        .flatMap(name -> Stream.ofNullable(known.get(name)))
                        .anyMatch(each -> isOurs(each, source.id())))
                .toList();
    }

    private static boolean isOurs(Known known, SourceId source) {
        return known.owner().equals(source) && !known.withdrawn();
    }

    private Map<Identity, Known> known(Collection<List<Identity>> names) {
        List<Identity> all = names.stream().flatMap(List::stream).distinct().toList();
        Map<Identity, Known> known = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_IDENTITIES) {
            known.putAll(articles.known(all.subList(from, Math.min(all.size(), from + MOST_IDENTITIES))));
        }
        return known;
    }
}

package news.broadsheet.ingest.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.article.PageShelf;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.ingest.identity.Verdict;
import news.broadsheet.ingest.page.ArticlePage;
import news.broadsheet.ingest.page.PageReader;
import news.broadsheet.ingest.queue.EntryMessage;
import news.broadsheet.ingest.queue.EntryMessage.Brought;
import news.broadsheet.ingest.queue.EntryMessage.TakenBack;
import news.broadsheet.lambda.batch.NotNowException;

/**
 * Stores the article of one entry, reading its page where the source lets us, or takes it back. A message that comes twice
 * makes the same article again, which completes a store that was interrupted; one that comes late never replaces a later
 * reading; one whose article is there no more never brings it back.
 */
public final class EntryStep {

    /** News is not kept back for longer for the sake of its page: it is made of the feed's entry then. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private final SourceStore sources;
    private final ArticleStore articles;
    private final PageReader pages;
    private final PageKeeping keeping;
    private final Withdrawal withdrawal;

    /** @param shelf where the pages that were read are kept */
    public EntryStep(SourceStore sources, ArticleStore articles, PageReader pages, PageShelf shelf) {
        this.sources = sources;
        this.articles = articles;
        this.pages = pages;
        this.keeping = new PageKeeping(articles, shelf);
        this.withdrawal = new Withdrawal(articles, new Takedown(articles, shelf));
    }

    /**
     * @param mayWait whether the message comes again where its page cannot be read yet
     * @return one line for the log
     * @throws NotNowException where the page's server asked us to wait, and the entry may wait with it
     */
    public String run(EntryMessage message, boolean mayWait) {
        Optional<Source> source = sources.find(message.source());
        if (source.isEmpty()) {
            return leftOut(message, "there is no such source any more");
        }
        return switch (message) {
            case Brought brought -> take(source.get(), brought, mayWait);
            case TakenBack back -> withdrawal.run(back);
        };
    }

    private String take(Source source, Brought message, boolean mayWait) {
        Map<Identity, Known> known = articles.known(message.identities());
        return switch (Verdict.of(message.source(), message.identities(), message.fingerprint(), known)) {
            case Verdict.New(ArticleId id) -> first(source, message, id, mayWait);
            case Verdict.Changed(ArticleId id) -> revise(source, message, id, known, mayWait);
            case Verdict.Same(ArticleId id) -> name(message, id, known);
            case Verdict.Unmarked(ArticleId id) -> complete(message, id);
            case Verdict.NotOurs _ -> leftOut(message, "another source brought it first");
            case Verdict.Withdrawn _ -> leftOut(message, "it was withdrawn");
        };
    }

    /** Known as it is. New names are added; without any, the message came again, perhaps because a store was interrupted. */
    private String name(Brought message, ArticleId id, Map<Identity, Known> known) {
        List<Identity> more = message.identities().stream()
                .filter(name -> !known.containsKey(name))
                .toList();
        if (more.isEmpty()) {
            return complete(message, id);
        }
        known.values().stream()
                .filter(each -> each.article().equals(id))
                .findFirst()
                .ifPresent(each -> articles.addNames(each, more));
        return "article " + id + " of source " + message.source() + ": " + more.size() + " more names";
    }

    /** What is stored is stored once more, with the fingerprint of today; no page is read. */
    private String complete(Brought message, ArticleId id) {
        return articles.find(id)
                .map(existing -> put(existing, message, message.identities()))
                .orElseGet(() -> leftOut(message, "its article is there no more"));
    }

    /** Never met under its own names; but its page may tell that it came by another link before. */
    private String first(Source source, Brought message, ArticleId id, boolean mayWait) {
        PageReader.Reading reading = page(source, message, mayWait);
        List<Identity> learned = learned(source, message, reading.page());
        Map<Identity, Known> known = learned.isEmpty() ? Map.of() : articles.known(learned);
        for (Identity name : learned) {
            Known owned = known.get(name);
            if (owned != null && (owned.withdrawn() || !owned.owner().equals(source.id()))) {
                articles.addNames(owned, message.identities());
                return leftOut(message, owned.withdrawn() ? "it was withdrawn" : "another source brought it first");
            }
            if (owned != null) {
                return articles.find(owned.article())
                        .map(_ -> store(source, message, owned.article(), reading))
                        .orElseGet(() -> leftOut(message, "its article is there no more"));
            }
        }
        return store(source, message, id, reading);
    }

    private String revise(Source source, Brought message, ArticleId id, Map<Identity, Known> known, boolean mayWait) {
        Article existing = articles.find(id).orElse(null);
        if (existing == null) {
            return leftOut(message, "its article is there no more");
        }
        List<Identity> others = message.identities().stream()
                .filter(name ->
                        known.get(name) == null || !known.get(name).article().equals(id))
                .toList();
        if (isKnownByGuidAlone(source, message, others) && GuidReuse.isSeenIn(message.entry(), existing)) {
            return take(source, message.under(others), mayWait);
        }
        return isLate(message, existing) ? late(existing) : store(source, message, id, page(source, message, mayWait));
    }

    /** A URL that is known is the article's, whatever else has changed; and an entry must be left a name to go by. */
    private static boolean isKnownByGuidAlone(Source source, Brought message, List<Identity> others) {
        List<Identity> names = new ArrayList<>(message.identities());
        names.removeAll(others);
        String guid = message.entry().guid();
        return guid != null && !others.isEmpty() && names.equals(List.of(Identity.ofGuid(source.id(), guid)));
    }

    private String store(Source source, Brought message, ArticleId id, PageReader.Reading reading) {
        Article existing = articles.find(id).orElse(null);
        if (existing != null && isLate(message, existing)) {
            return late(existing);
        }
        Set<Identity> names = new LinkedHashSet<>(message.identities());
        names.addAll(learned(source, message, reading.page()));
        Article article = new ArticleMaker(source, message.entry(), reading.page())
                .make(id, existing, message.seenAt(), message.latest());
        String line = put(article, message, new ArrayList<>(names));
        if (!reading.note().isEmpty()) {
            return line + ", of its feed alone: " + reading.note();
        }
        // Last: readers do not wait for what only a later reader of pages needs, and whatever fails in it fails nothing
        // else.
        return line + keeping.keep(source, message, id, existing != null, reading);
    }

    private String put(Article article, Brought message, List<Identity> names) {
        ArticleStore.Stored stored = articles.store(article, names, message.fingerprint());
        return "article " + article.id() + " of source " + article.source().id() + ": " + stored;
    }

    private static List<Identity> learned(Source source, Brought message, ArticlePage page) {
        List<Identity> names = new ArrayList<>(PageNames.of(source, message.entry(), page));
        names.removeAll(message.identities());
        return names;
    }

    private static boolean isLate(Brought message, Article existing) {
        return existing.dates().fetchedAt().isAfter(message.seenAt());
    }

    private static String late(Article existing) {
        return "article " + existing.id() + " left as it is: a later reading is stored";
    }

    private static String leftOut(EntryMessage message, String why) {
        return "entry of source " + message.source() + " left out: " + why;
    }

    private PageReader.Reading page(Source source, Brought message, boolean mayWait) {
        String link = message.entry().link();
        if (link == null || !source.readsPages()) {
            return PageReader.Reading.NONE;
        }
        PageReader.Reading reading = pages.read(link);
        if (mayWait && reading.left().isPositive() && reading.left().compareTo(LONGEST_WAIT) <= 0) {
            throw new NotNowException(reading.note(), reading.left());
        }
        return reading;
    }
}

package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Articles in the news table and, where a body is large, in the bucket.
 *
 * <p>Storing is a sequence that can be interrupted anywhere and begun again: large body, article item, cards, identities. The
 * item decides: what it says is what cards are made of, by whoever comes last. A new article of k lists and n identities
 * costs 1 write unit for each started KB of its item, k for its cards and n for its identities (1 + 5 + 2 for a short one),
 * and one consistent read of the item.
 *
 * <p>What readers ask is in {@link ArticleLookup}.
 */
public final class DynamoArticles implements ArticleStore, ArticleStore.Reader {

    private final ArticleItems items;
    private final ArticleCards cards;
    private final ArticleBodies bodies;
    private final Identities identities;
    private final ArticleLookup lookup;
    private final DynamoPresence presence;

    public DynamoArticles(DynamoDbClient client, S3Client s3, String table, String bucket) {
        this.items = new ArticleItems(client, table);
        this.cards = new ArticleCards(client, table);
        this.bodies = new ArticleBodies(s3, bucket);
        this.identities = new Identities(client, table);
        this.lookup = new ArticleLookup(client, table, bodies);
        this.presence = new DynamoPresence(client, table);
    }

    @Override
    public Map<Identity, Known> known(Collection<Identity> asked) {
        return identities.known(asked);
    }

    @Override
    public void addNames(Known known, List<Identity> names) {
        if (items.addNames(known.article(), names)) {
            identities.add(names, known);
        }
    }

    @Override
    public Optional<Article> find(ArticleId id) {
        for (Patience patience = new Patience(); ; patience.spend("the body of article " + id + " is missing")) {
            Optional<StoredArticle> stored = items.read(id);
            if (!(stored.orElse(null) instanceof StoredArticle.Live live)) {
                return Optional.empty();
            }
            Optional<Article> whole = bodies.whole(live);
            if (whole.isPresent()) {
                return whole;
            }
        }
    }

    @Override
    public Lookup look(ArticleId id) {
        return lookup.look(id);
    }

    @Override
    public Presence presence(ArticleId id) {
        return presence.presence(id);
    }

    @Override
    public Stored store(Article article, List<Identity> names, String entryFingerprint) {
        Call call = new Call(article, List.copyOf(names), entryFingerprint);
        boolean large = ArticleItem.isBodyApart(ArticleItem.write(StoredArticle.Live.first(article, names)));
        // A first revision is most likely new, and the write itself tells when it is not. A large body must not be put
        // beside the tombstone of a withdrawn article, though, so that is looked for first.
        boolean likelyNew = article.revision() == 1 && !large;
        StoredArticle before = likelyNew ? null : items.read(article.id()).orElse(null);
        for (Patience patience = new Patience(); ; patience.spend(article.id() + " is being stored by somebody else")) {
            if (before instanceof StoredArticle.Gone gone) {
                return keepAway(gone, call);
            }
            if (before instanceof StoredArticle.Live live && !live.isSupersededBy(article)) {
                return settle(live, call, Stored.UNCHANGED);
            }
            StoredArticle.Live next = before instanceof StoredArticle.Live live
                    ? live.next(article, names)
                    : StoredArticle.Live.first(article, names);
            if (large) {
                bodies.put(article);
            }
            Optional<StoredArticle> instead = items.replace(before, next);
            if (instead.isEmpty()) {
                return settle(next, call, before == null ? Stored.NEW : Stored.REVISED);
            }
            before = instead.get();
        }
    }

    /** What a caller asked to be stored. */
    private record Call(Article article, List<Identity> names, String entryFingerprint) {

        /** Its names, and that by which {@link DynamoPresence} knows an article. */
        Set<Identity> allNames() {
            Set<Identity> all = new LinkedHashSet<>(names);
            all.add(new Identity(article.id().value()));
            return all;
        }
    }

    /** Cards, then identities. Looks again after the cards: had the item moved on meanwhile, they would be the old ones. */
    private Stored settle(StoredArticle.Live written, Call call, Stored outcome) {
        StoredArticle.Live live = written;
        for (Patience patience = new Patience(); ; patience.spend(live.id() + " keeps changing")) {
            cards.place(new StoredArticle.Live(
                    whole(live, call.article()), live.bodyApart(), live.names(), live.leftLists(), live.version()));
            StoredArticle now = items.read(live.id()).orElse(live);
            if (now instanceof StoredArticle.Gone gone) {
                return keepAway(gone, call);
            }
            if (now.version() == live.version()) {
                break;
            }
            live = (StoredArticle.Live) now;
        }
        Known known = new Known(live.id(), live.owner(), call.entryFingerprint(), false);
        if (live.isSameContent(call.article())) {
            identities.remember(call.allNames(), known);
        } else {
            identities.add(call.allNames(), known);
        }
        return outcome;
    }

    private Article whole(StoredArticle.Live live, Article given) {
        if (live.isSameContent(given)) {
            return live.article().withBody(given.body());
        }
        return bodies.whole(live).orElseGet(live::article);
    }

    private Stored keepAway(StoredArticle.Gone gone, Call call) {
        cards.takeOut(gone);
        bodies.deleteAll(gone.id());
        identities.withdraw(call.allNames(), gone.id(), gone.owner());
        return Stored.WITHDRAWN;
    }

    @Override
    public boolean withdraw(ArticleId id, String reason, Instant at) {
        for (Patience patience = new Patience(); ; patience.spend(id + " keeps changing")) {
            @Nullable StoredArticle before = items.read(id).orElse(null);
            switch (before) {
                case null -> {
                    return false;
                }
                case StoredArticle.Gone gone -> {
                    clear(gone);
                    return true;
                }
                case StoredArticle.Live live -> {
                    StoredArticle.Gone gone = live.withdrawn(reason, at);
                    cards.takeOut(gone);
                    if (items.replace(live, gone).isEmpty()) {
                        clear(gone);
                        return true;
                    }
                }
            }
        }
    }

    /** All that may be left of a withdrawn article; its cards once more, as a call to store may have been under way. */
    private void clear(StoredArticle.Gone gone) {
        cards.bury(gone);
        bodies.deleteAll(gone.id());
        List<Identity> names =
                new ArrayList<>(gone.names().stream().map(Identity::new).toList());
        names.add(new Identity(gone.id().value()));
        identities.withdraw(new LinkedHashSet<>(names), gone.id(), gone.owner());
    }
}

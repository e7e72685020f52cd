package news.broadsheet.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleStore.Lookup;
import news.broadsheet.core.article.Body;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.feed.FeedStore.Withdrawn;
import news.broadsheet.core.feed.ListName;
import org.jspecify.annotations.Nullable;

/**
 * An article as the fake keeps it.
 *
 * @param leftLists lists it once stood in and stands in no more
 */
record KeptArticle(
        Article article, Set<Identity> names, Set<ListName> leftLists, Lookup.@Nullable Withdrawn withdrawal) {

    static KeptArticle first(Article article, List<Identity> names) {
        return new KeptArticle(article, Set.copyOf(names), Set.of(), null);
    }

    KeptArticle named(List<Identity> more) {
        Set<Identity> all = new LinkedHashSet<>(names);
        all.addAll(more);
        return new KeptArticle(article, all, leftLists, withdrawal);
    }

    boolean isLive() {
        return withdrawal == null;
    }

    List<ListName> lists() {
        return isLive() ? ListName.of(article) : List.of();
    }

    /** What is kept after a call to store: the newer of the two contents, in the place the first one took. */
    KeptArticle with(Article given, List<Identity> more) {
        Set<Identity> all = named(more).names();
        if (!isLive() || !isSupersededBy(given)) {
            return new KeptArticle(article, all, leftLists, withdrawal);
        }
        Article next = numbered(given, Math.max(given.revision(), article.revision() + 1));
        Set<ListName> left = new LinkedHashSet<>(leftLists);
        left.addAll(ListName.of(article));
        left.removeAll(new ArrayList<>(ListName.of(next)));
        return new KeptArticle(next, all, left, null);
    }

    KeptArticle withdrawn(String reason, Instant at) {
        if (!isLive()) {
            return this;
        }
        Set<ListName> left = new LinkedHashSet<>(leftLists);
        left.addAll(ListName.of(article));
        return new KeptArticle(withoutText(), names, left, new Lookup.Withdrawn(reason, at));
    }

    /**
     * Another content under the revision we have comes from a call that was interrupted and made again after the publisher
     * changed the page: the content fetched later counts.
     */
    private boolean isSupersededBy(Article given) {
        return given.revision() > article.revision()
                || (given.revision() == article.revision()
                        && !given.fingerprint().equals(article.fingerprint())
                        && given.dates().fetchedAt().isAfter(article.dates().fetchedAt()));
    }

    private Article numbered(Article given, int revision) {
        Dates first = article.dates();
        Dates dates = new Dates(
                min(given.dates().publishedAt(), first.publishedAt()),
                given.dates().statedAt(),
                given.dates().updatedAt(),
                first.firstSeenAt(),
                given.dates().fetchedAt(),
                first.sortAt());
        return given.asRevision(revision, dates);
    }

    Optional<Withdrawn> withdrawalFrom(ListName list) {
        return Optional.ofNullable(withdrawal)
                .filter(_ -> leftLists.contains(list))
                .map(gone -> new Withdrawn(article.id(), gone.at()));
    }

    private Article withoutText() {
        return new Article(
                article.id(),
                article.source(),
                article.url(),
                "",
                article.standfirst(),
                "",
                article.byline(),
                article.authors(),
                article.section(),
                article.tags(),
                article.language(),
                article.dates(),
                article.image(),
                Body.EMPTY,
                article.revision(),
                article.fingerprint());
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}

package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.broadsheet.core.article.Article;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.ArticleStore;
import news.broadsheet.core.article.Dates;
import news.broadsheet.core.article.Identity;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.source.SourceId;

/** What the table holds of an article: the article itself, or the tombstone of one taken back. */
sealed interface StoredArticle {

    ArticleId id();

    SourceId owner();

    /** Place in every list. */
    Instant sortAt();

    /** Names it is known by, at most {@link #MOST_NAMES}: some sources invent a new guid at each poll. */
    Set<String> names();

    /** Keys of the lists where a card of it may still stand and should not. */
    Set<String> leftLists();

    /** Counts the writes of this item; the optimistic lock. */
    long version();

    int MOST_NAMES = ArticleStore.MOST_NAMES;

    /** @param bodyApart whether the body lies in S3; {@code article} has an empty one until it is fetched */
    record Live(Article article, boolean bodyApart, Set<String> names, Set<String> leftLists, long version)
            implements StoredArticle {

        static Live first(Article article, List<Identity> names) {
            return new Live(article, false, with(Set.of(), names), Set.of(), 1);
        }

        @Override
        public ArticleId id() {
            return article.id();
        }

        @Override
        public SourceId owner() {
            return article.source().id();
        }

        @Override
        public Instant sortAt() {
            return article.dates().sortAt();
        }

        List<String> lists() {
            return ListName.of(article).stream().map(CardItem::pk).toList();
        }

        /**
         * Whether a given content takes the place of this one. Another content under the same revision comes from a call
         * that was interrupted and made again after the publisher changed the page: what was fetched later counts.
         */
        boolean isSupersededBy(Article given) {
            return given.revision() > article.revision()
                    || (given.revision() == article.revision()
                            && !isSameContent(given)
                            && given.dates().fetchedAt().isAfter(article.dates().fetchedAt()));
        }

        boolean isSameContent(Article given) {
            return given.fingerprint().equals(article.fingerprint());
        }

        /** The next revision, in the place that the first one took. */
        Live next(Article given, List<Identity> more) {
            int revision = Math.max(given.revision(), article.revision() + 1);
            Article revised = given.asRevision(revision, placed(given.dates(), article.dates()));
            Live next = new Live(revised, false, with(names, more), Set.of(), version + 1);
            Set<String> left = new LinkedHashSet<>(leftLists);
            left.addAll(lists());
            next.lists().forEach(left::remove);
            return new Live(revised, false, next.names, left, version + 1);
        }

        Gone withdrawn(String reason, Instant at) {
            Set<String> left = new LinkedHashSet<>(leftLists);
            left.addAll(lists());
            return new Gone(id(), owner(), sortAt(), names, left, version + 1, reason, at);
        }

        private static Dates placed(Dates given, Dates first) {
            Instant published = given.publishedAt();
            return new Dates(
                    published.isAfter(first.publishedAt()) ? first.publishedAt() : published,
                    given.statedAt(),
                    given.updatedAt(),
                    first.firstSeenAt(),
                    given.fetchedAt(),
                    first.sortAt());
        }

        private static Set<String> with(Set<String> names, List<Identity> more) {
            List<String> all = new ArrayList<>(names);
            more.stream()
                    .map(Identity::value)
                    .filter(name -> !names.contains(name))
                    .forEach(all::add);
            return new LinkedHashSet<>(all.subList(0, Math.min(all.size(), MOST_NAMES)));
        }
    }

    /** The tombstone: why and when, and what is needed to finish clearing up after an interruption; no text. */
    record Gone(
            ArticleId id,
            SourceId owner,
            Instant sortAt,
            Set<String> names,
            Set<String> leftLists,
            long version,
            String reason,
            Instant at)
            implements StoredArticle {}
}

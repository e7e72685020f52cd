package news.broadsheet.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.lambda.http.Problem;

/** Publishes what readers write: below an article that is there, as a reply to a comment that is there, not too fast, once. */
final class Submissions {

    /** Between two comments of one author: as fast as anyone thinks and types, slow for a script. */
    static final Duration GAP = Duration.ofSeconds(3);

    /** @param repeated whether it had been published before, by the same idempotency key */
    record Published(Comment comment, boolean repeated) {}

    private final Ports ports;
    private final Threads threads;

    Submissions(Ports ports) {
        this.ports = ports;
        this.threads = new Threads(ports);
    }

    /**
     * @throws Problem 404 or 410 for the article, 422 for the parent or a key used for something else, 429 where too fast
     */
    Published submit(ArticleId article, Draft draft, Author author, Optional<IdempotencyKey> key) {
        threads.requireLive(article);
        CommentId id = key.map(given -> given.comment(author.key()))
                .orElseGet(() ->
                        IdempotencyKey.withoutKey(author.key(), ports.nonces().get()));
        Optional<Comment> parent = draft.parent().flatMap(ports.comments()::find);
        if (draft.parent().isPresent() && !canBeAnswered(parent, article)) {
            return repeatedBefore(id, article, draft).orElseThrow(Submissions::noParent);
        }
        Instant now = Moments.now(ports.clock());
        Comment comment = comment(id, article, draft, author, parent, now);
        return switch (ports.comments().submit(comment, new Pace(now.minus(GAP)))) {
            case Submission.Accepted accepted -> new Published(accepted.comment(), false);
            case Submission.Repeated repeated -> repeated(repeated.comment(), article, draft);
            case Submission.TooFast tooFast -> throw tooFast(tooFast.previousAt(), now);
        };
    }

    private static boolean canBeAnswered(Optional<Comment> parent, ArticleId article) {
        return parent.filter(comment -> comment.article().equals(article) && !comment.isTombstone())
                .isPresent();
    }

    /** What was published while its parent stood stays published, and sending it again gets the same answer. */
    private Optional<Published> repeatedBefore(CommentId id, ArticleId article, Draft draft) {
        return ports.comments().find(id).map(stored -> repeated(stored, article, draft));
    }

    private static Published repeated(Comment stored, ArticleId article, Draft draft) {
        boolean samePlace = stored.article().equals(article)
                && Objects.equals(stored.parent(), draft.parent().orElse(null));
        // A tombstone has no text left to compare with.
        boolean sameText = stored.isTombstone() || draft.text().equals(stored.text());
        if (!samePlace || !sameText) {
            throw Problem.of(422, "Unprocessable content", "This idempotency key was used for another comment.")
                    .kind("idempotency-key")
                    .at("idempotency-key");
        }
        return new Published(stored, true);
    }

    private static Comment comment(
            CommentId id, ArticleId article, Draft draft, Author author, Optional<Comment> parent, Instant now) {
        return new Comment(
                id,
                article,
                draft.parent().orElse(null),
                parent.map(Comment::root).orElse(id),
                parent.map(above -> above.depth() + 1).orElse(0),
                author,
                draft.text(),
                now,
                null,
                0,
                1);
    }

    private static Problem noParent() {
        return Problem.of(422, "Unprocessable content", "There is no comment of this id here that could be answered.")
                .kind("parent")
                .at("parent");
    }

    private static Problem tooFast(Instant previousAt, Instant now) {
        Duration wait = Duration.between(now, previousAt.plus(GAP));
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of(429, "Too many requests", "One comment every " + GAP.toSeconds() + " seconds; please wait.")
                .kind("too-fast")
                .header("retry-after", Long.toString(seconds));
    }
}

package news.broadsheet.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore.Admission;
import news.broadsheet.core.comment.CommentStore.Entry;
import news.broadsheet.core.comment.CommentStore.Pace;
import news.broadsheet.core.comment.CommentStore.Submission;
import news.broadsheet.core.comment.rules.Likeness;
import news.broadsheet.core.comment.rules.Reason;
import news.broadsheet.lambda.http.Caller;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Role;

/** Takes in what readers write: below an article that is open, as a reply to what is published, not too fast, once. */
final class Submissions {

    /** Between two comments of one author: as fast as anyone thinks and types, slow for a script. */
    static final Duration GAP = Duration.ofSeconds(3);

    /** @param repeated whether it had been taken before, by the same idempotency key */
    record Taken(Comment comment, boolean repeated) {}

    private final Ports ports;
    private final Threads threads;
    private final HouseRules rules;
    private final Gate gate;

    Submissions(Ports ports, HouseRules rules) {
        this.ports = ports;
        this.threads = new Threads(ports);
        this.rules = rules;
        this.gate = new Gate(ports);
    }

    /**
     * @param origin where it comes from, as {@link Origins} tells
     * @throws Problem 403 where the person may not write or the conversation is closed, 404 or 410 for the article, 422 for the
     *     parent, the text, the name, or a key used for something else, 429 where too fast
     */
    Taken submit(ArticleId article, Draft draft, Caller caller, Optional<String> origin, Optional<IdempotencyKey> key) {
        Known known = threads.requireLive(article);
        Author named = Authors.of(caller);
        Author author = origin.map(named::from).orElse(named);
        CommentId id = key.map(given -> given.comment(author.key()))
                .orElseGet(() ->
                        IdempotencyKey.withoutKey(author.key(), ports.nonces().get()));
        try {
            return submit(id, known, draft, author, caller.is(Role.STAFF));
        } catch (Problem problem) {
            // What was taken stays taken, and sending it again gets the same answer, whatever has changed since.
            return repeatedBefore(id, article, draft, problem);
        }
    }

    private Taken submit(CommentId id, Known known, Draft draft, Author author, boolean staff) {
        ArticleId article = known.article();
        Instant now = Moments.now(ports.clock());
        Comment comment = comment(id, article, draft, author, now);
        House house = rules.of(article, known.owner());
        Admission admission = (given, _) -> given;
        if (!staff) {
            requireOpen(house, article, now);
            Gate.requireOwnName(author, house);
            admission = gate.judge(draft.text(), house, author, article, now).admission(now);
        }
        Entry entry = new Entry(comment, new Pace(now.minus(GAP)), Likeness.of(draft.text()), admission);
        return switch (ports.comments().submit(entry)) {
            case Submission.Accepted accepted -> new Taken(accepted.comment(), false);
            case Submission.Repeated repeated -> repeated(repeated.comment(), article, draft);
            case Submission.TooFast tooFast -> throw tooFast(tooFast.previousAt(), now);
            case Submission.Duplicate _ -> throw Gate.refused(Reason.DUPLICATE);
            case Submission.Restricted restricted -> throw Standings.restricted(restricted.standing());
        };
    }

    private void requireOpen(House house, ArticleId article, Instant now) {
        boolean old = house.closeAfter().isPresent()
                && ports.articles()
                        .brief(article)
                        .filter(brief -> brief.publishedAt()
                                .plus(house.closeAfter().get())
                                .isBefore(now))
                        .isPresent();
        if (house.closed() || old) {
            throw Problem.of(403, "Forbidden", "The conversation about this article is closed.")
                    .kind("closed");
        }
    }

    private Taken repeatedBefore(CommentId id, ArticleId article, Draft draft, Problem otherwise) {
        if (otherwise.status() == 429) {
            throw otherwise;
        }
        return ports.comments()
                .find(id)
                .map(stored -> repeated(stored, article, draft))
                .orElseThrow(() -> otherwise);
    }

    private static Taken repeated(Comment stored, ArticleId article, Draft draft) {
        boolean samePlace = stored.article().equals(article)
                && Objects.equals(stored.parent(), draft.parent().orElse(null));
        // What has been edited or taken back has not the words it was sent with.
        boolean sameText = stored.text() == null
                || stored.editedAt() != null
                || draft.text().equals(stored.text());
        if (!samePlace || !sameText) {
            throw Problem.of(422, "Unprocessable content", "This idempotency key was used for another comment.")
                    .kind("idempotency-key")
                    .at("idempotency-key");
        }
        return new Taken(stored, true);
    }

    private Comment comment(CommentId id, ArticleId article, Draft draft, Author author, Instant now) {
        if (draft.parent().isEmpty()) {
            return Comment.root(id, article, author, draft.text(), now);
        }
        return ports.comments()
                .find(draft.parent().get())
                .filter(parent -> parent.article().equals(article) && parent.counts())
                .map(parent -> parent.reply(id, author, draft.text(), now))
                .orElseThrow(Submissions::noParent);
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

package news.broadsheet.comment;

import java.time.Duration;
import java.time.Instant;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.article.Known;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.rules.Reason;
import news.broadsheet.core.comment.rules.Verdict;
import news.broadsheet.lambda.http.Caller;
import news.broadsheet.lambda.http.Problem;
import news.broadsheet.lambda.http.Role;

/** What authors may do to their comments: other words while nobody has answered, or taking it back. */
final class Edits {

    /** How long the words can be changed. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Ports ports;
    private final Threads threads;
    private final HouseRules rules;
    private final Gate gate;

    Edits(Ports ports, HouseRules rules) {
        this.ports = ports;
        this.threads = new Threads(ports);
        this.rules = rules;
        this.gate = new Gate(ports);
    }

    /**
     * Other words, that pass all that the first ones had to.
     *
     * @throws Problem 403 where it is another's, 409 where the time is over or somebody has answered, and as a submission
     */
    Comment edit(ArticleId article, CommentId id, String text, Caller caller) {
        Known known = threads.requireLive(article);
        Author author = Authors.of(caller);
        Comment comment = threads.current(article, id);
        requireAuthor(comment, author.key());
        Instant now = Moments.now(ports.clock());
        requireOpen(comment, now);
        if (text.equals(comment.text())) {
            return comment;
        }
        Standing standing = ports.people().standing(author.key()).orElseGet(() -> Standing.unknown(author.key()));
        Standings.requireMayWrite(standing, now);
        House house = rules.of(article, known.owner());
        Comment edited = caller.is(Role.STAFF)
                ? published(comment, text, author, now)
                : judged(
                        comment,
                        text,
                        gate.judge(text, house, author, article, now).of(standing),
                        author,
                        now);
        return switch (ports.comments().change(new Change(comment, edited, true))) {
            case Changing.Done done -> done.comment();
            case Changing.Overtaken _ -> throw tooLate();
        };
    }

    private static Comment judged(Comment comment, String text, Verdict verdict, Author author, Instant now) {
        return verdict instanceof Verdict.Hold(Reason reason, String word)
                ? comment.edited(text, now, CommentState.HELD, Gate.Judgement.decision(reason, word, now))
                : published(comment, text, author, now);
    }

    /** What readers or staff had held stays held: other words do not answer them. */
    private static Comment published(Comment comment, String text, Author author, Instant now) {
        Decision last = comment.decision();
        boolean heldByOthers = comment.state() == CommentState.HELD
                && (last == null || last.by().kind() != Actor.Kind.RULES);
        CommentState state = heldByOthers ? CommentState.HELD : CommentState.PUBLISHED;
        return comment.edited(text, now, state, Decision.of(Decision.Action.EDIT, Actor.author(author), now));
    }

    private static void requireOpen(Comment comment, Instant now) {
        boolean open = comment.counts() || comment.state() == CommentState.HELD;
        if (!open
                || now.isAfter(comment.createdAt().plus(WINDOW))
                || comment.tally().answers() > 0) {
            throw tooLate();
        }
    }

    private static Problem tooLate() {
        return Problem.of(
                        409,
                        "Conflict",
                        "A comment can be changed for " + WINDOW.toMinutes() + " minutes and until somebody replies.")
                .kind("edit-window");
    }

    /**
     * Leaves a tombstone as long as replies stand; nothing of the comment is kept. Repeating it changes nothing.
     *
     * @throws Problem 403 where it is another's, 404 where there is none
     */
    void remove(ArticleId article, CommentId id, Caller caller) {
        Author author = Authors.of(caller);
        Comment comment = threads.current(article, id);
        if (comment.isTombstone() && comment.author() == null) {
            return;
        }
        requireAuthor(comment, author.key());
        Instant now = Moments.now(ports.clock());
        Decision decision = Decision.of(Decision.Action.REMOVE, new Actor(Actor.Kind.AUTHOR, null, null), now);
        new TakingBack(ports.comments(), ports.people()).run(author.key(), comment, decision);
    }

    private static void requireAuthor(Comment comment, String author) {
        if (!comment.isBy(author)) {
            throw Problem.of(403, "Forbidden", "Only its author can do this to a comment.");
        }
    }
}

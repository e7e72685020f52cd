package news.broadsheet.core.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** Where comments are kept. */
public interface CommentStore {

    /** Also one that was written a moment ago, and in whatever state. */
    Optional<Comment> find(CommentId id);

    /** As it stands at this moment, for whoever decides by its version: twice the read units of {@link #find(CommentId)}. */
    Optional<Comment> current(CommentId id);

    /** Those that are there, in no order: 0.5 read units each, and possibly without the last second's changes. */
    List<Comment> find(Collection<CommentId> ids);

    /**
     * Stores a comment: a conditional update of the author's standing, then a conditional put. Repeated with the same id it
     * changes nothing and gives the comment first stored, also where the first call was interrupted midway.
     */
    Submission submit(Entry entry);

    /** Listed roots of an article: one query. */
    Page<Comment> roots(ArticleId article, Order order, @Nullable Position after, int limit);

    /**
     * Listed comments below a root, to any depth: one query.
     *
     * @param order not {@link Order#DISCUSSED}
     */
    Page<Comment> replies(CommentId root, Order order, @Nullable Position after, int limit);

    /** Published comments of an article at any depth, newest first. */
    Page<Comment> newest(ArticleId article, @Nullable Position after, int limit);

    /** Comments of an article with marks, in no order. */
    List<Comment> marked(ArticleId article);

    /**
     * Changes a comment, with all that is kept of the change: the text it had, the decision before, who did it. Nothing
     * happens where it has changed since it was read.
     */
    Changing change(Change change);

    /** Comments shown below each of up to 100 articles; an article without any may be missing. 0.5 read units each. */
    Map<ArticleId, Long> counts(Collection<ArticleId> articles);

    /**
     * A comment to store.
     *
     * @param pace how often its author may write
     * @param likeness of its text, which none of the author's last three comments may have
     * @param admission decides whether it is published or held
     */
    record Entry(Comment comment, Pace pace, String likeness, Admission admission) {}

    /** The last word on a comment, when its author's standing is known. */
    @FunctionalInterface
    interface Admission {
        /** The comment given, published or held. */
        Comment admit(Comment comment, Standing author);
    }

    /**
     * How often an author may write, decided in one place by the caller.
     *
     * @param earliestPrevious the author's last other comment must not be later than this
     */
    record Pace(Instant earliestPrevious) {}

    /** What became of a submission. */
    sealed interface Submission {

        record Accepted(Comment comment) implements Submission {}

        /** The same id was stored before; {@code comment} is what was stored then. */
        record Repeated(Comment comment) implements Submission {}

        /** @param previousAt when the author's last comment was written */
        record TooFast(Instant previousAt) implements Submission {}

        /** One of the author's last comments says the same. */
        record Duplicate() implements Submission {}

        /** The author may not write. */
        record Restricted(Standing standing) implements Submission {}
    }

    /**
     * A change of a comment.
     *
     * @param before as read
     * @param after the same comment in its next version
     * @param onlyUnanswered whether it may happen only as long as nobody has replied
     */
    record Change(Comment before, Comment after, boolean onlyUnanswered) {

        public Change {
            if (!before.id().equals(after.id()) || after.version() != before.version() + 1) {
                throw new IllegalArgumentException("a change leads from a comment to its next version");
            }
        }

        public Change(Comment before, Comment after) {
            this(before, after, false);
        }
    }

    /** What became of a change. */
    sealed interface Changing {

        record Done(Comment comment) implements Changing {}

        /** It had changed since it was read, or was answered; {@code now} is how it stands. */
        record Overtaken(Comment now) implements Changing {}
    }
}

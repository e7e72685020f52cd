package news.broadsheet.core.comment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** Where comments are kept. */
public interface CommentStore {

    /** Also one that was written a moment ago. */
    Optional<Comment> find(CommentId id);

    /**
     * Publishes a comment: a conditional update of the author's standing, then a conditional put. Repeated with the same
     * id it changes nothing and gives the comment first stored, also where the first call was interrupted midway.
     */
    Submission submit(Comment comment, Pace pace);

    /** Roots of an article, newest first: one query. */
    Page<Comment> roots(ArticleId article, @Nullable Position after, int limit);

    /** Comments below a root, newest first: one query. */
    Page<Comment> replies(CommentId root, @Nullable Position after, int limit);

    /** Leaves a tombstone in place of a comment; repeating it changes nothing. Empty where there is no such comment. */
    Optional<Comment> remove(CommentId id, Instant at);

    /** Comments shown below each of up to 100 articles; an article without any may be missing. 0.5 read units each. */
    Map<ArticleId, Long> counts(Collection<ArticleId> articles);

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
    }
}

package news.broadsheet.core.comment;

import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** What is kept about the persons who write, vote and report. */
public interface People {

    Optional<Standing> standing(String person);

    /**
     * Stores a decision about a person.
     *
     * @param next with the version after the one it was read in
     * @return whether it was stored; not where the standing had changed since
     */
    boolean restrict(Standing next);

    /** Everything one person did, a page of at most 100 traces in one query. */
    Page<Trace> traces(String person, @Nullable Position after, int limit);

    /** Deletes a trace for good, with what is kept of it elsewhere; a comment's text is not among that. */
    void forget(String person, Trace trace);

    /** Deletes earlier texts of a comment, and what is said in decisions about it. */
    void forgetHistory(CommentId comment);

    /** Deletes a person's standing, except that a ban stays, which needs no more than the key. */
    void forgetStanding(String person);

    /** Something a person did. */
    sealed interface Trace {
        ArticleId article();

        CommentId comment();

        record Wrote(ArticleId article, CommentId comment) implements Trace {}

        record Voted(ArticleId article, CommentId comment, int value) implements Trace {}

        record Reported(ArticleId article, CommentId comment, Report report) implements Trace {}
    }
}

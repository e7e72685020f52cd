package news.broadsheet.core.comment;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** Where votes and reports are kept, a row for each person and comment; tallies follow from the stream. */
public interface Reactions {

    /**
     * A vote, a change of it, or its undoing: one conditional write of 1 unit. Repeating it changes nothing. Whether the
     * comment is there, and not the voter's own, is the caller's to ask.
     *
     * @param value 1, -1, or 0 to undo
     */
    void vote(String person, ArticleId article, CommentId comment, int value, Instant at);

    /** A report; a second one of the same person takes the place of the first and counts no more than it. */
    void report(ArticleId article, CommentId comment, Report report);

    /** All that one person did below one article: one query. */
    Own own(String person, ArticleId article);

    /** Reports of a comment, in no order, for staff. */
    Page<Report> reports(CommentId comment, @Nullable Position after, int limit);

    /**
     * What a person did below an article.
     *
     * @param votes 1 or -1
     * @param reported what they reported
     * @param comments what they wrote, in whatever state; new ones 1 to 5 s late, held ones at once
     */
    record Own(Map<CommentId, Integer> votes, Set<CommentId> reported, Set<CommentId> comments) {

        public Own {
            votes = Map.copyOf(votes);
            reported = Set.copyOf(reported);
            comments = Set.copyOf(comments);
        }
    }
}

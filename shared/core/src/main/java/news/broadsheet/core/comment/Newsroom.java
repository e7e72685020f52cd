package news.broadsheet.core.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;

/** What staff read and keep about comments, besides the comments themselves. */
public interface Newsroom {

    /** What waits for staff, or may be looked at. Held and reported come oldest first, recent ones newest first. */
    enum Queue {
        HELD,
        REPORTED,
        /** All that is published. */
        RECENT;

        /** Whether a comment, as it stands, belongs into this queue. */
        public boolean has(Comment comment) {
            return switch (this) {
                case HELD -> comment.state() == CommentState.HELD;
                case REPORTED -> comment.counts() && comment.tally().openReports() > 0;
                case RECENT -> comment.counts();
            };
        }
    }

    Page<Comment> queue(Queue queue, @Nullable Position after, int limit);

    /** All decisions about a comment, the oldest first. */
    List<Decision> decisions(CommentId comment);

    /** Texts a comment had before, the oldest first. */
    List<Revision> revisions(CommentId comment);

    /** Writes down what was decided; repeating it writes nothing more. */
    void note(AuditEntry entry);

    /** What was decided on a day (UTC), newest first. */
    Page<AuditEntry> audit(LocalDate day, @Nullable Position after, int limit);

    Optional<BulkAction> bulk(String id);

    /** Stores a bulk action as it stands. */
    void keep(BulkAction action);

    /**
     * A text that a comment had.
     *
     * @param version of the comment with this text
     * @param until when it got another
     */
    record Revision(long version, String text, Instant until) {}

    /**
     * A line of the audit log.
     *
     * @param id tells apart what happened in the same millisecond; the same decision has the same
     * @param subject what was decided about: {@code comment}, {@code person}, {@code settings}, {@code bulk}, {@code webhook}
     *     or {@code story}
     * @param subjectId its id or key
     */
    record AuditEntry(String id, String subject, String subjectId, Decision decision) {}

    /**
     * A decision on many comments at once.
     *
     * @param steps what it did to each, for its undoing; at most 500
     * @param undoneAt null as long as it stands
     */
    record BulkAction(
            String id,
            Decision decision,
            List<Step> steps,
            @Nullable Instant undoneAt) {

        public BulkAction {
            steps = List.copyOf(steps);
        }

        /**
         * @param before where the comment stood
         * @param version the comment's when the action was done, by which its undoing knows a comment decided on since
         */
        public record Step(CommentId comment, CommentState before, long version) {}
    }
}

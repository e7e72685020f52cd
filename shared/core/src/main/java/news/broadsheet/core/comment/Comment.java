package news.broadsheet.core.comment;

import java.time.Instant;
import java.util.Optional;
import news.broadsheet.core.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wrote below an article.
 *
 * @param parent the comment this one replies to; null for a root
 * @param root the root of its thread; its own id for a root
 * @param depth 0 for a root
 * @param author null where its author removed it, or was erased
 * @param text Markdown as written; null where its author removed it
 * @param editedAt when its text was last changed
 * @param decision the last one about it; null where there was none
 * @param tally what is counted of it
 * @param version counts changes of this comment, from 1
 */
public record Comment(
        CommentId id,
        ArticleId article,
        @Nullable CommentId parent,
        CommentId root,
        int depth,
        @Nullable Author author,
        @Nullable String text,
        Instant createdAt,
        @Nullable Instant editedAt,
        CommentState state,
        @Nullable Decision decision,
        Marks marks,
        Tally tally,
        long version) {

    /** A root as first written. */
    public static Comment root(CommentId id, ArticleId article, Author author, String text, Instant at) {
        return written(id, article, null, id, 0, author, text, at);
    }

    /** A reply to this comment, as first written. */
    public Comment reply(CommentId newId, Author by, String words, Instant at) {
        return written(newId, article, id, root, depth + 1, by, words, at);
    }

    private static Comment written(
            CommentId id,
            ArticleId article,
            @Nullable CommentId parent,
            CommentId root,
            int depth,
            Author author,
            String text,
            Instant at) {
        return new Comment(
                id,
                article,
                parent,
                root,
                depth,
                author,
                text,
                at,
                null,
                CommentState.PUBLISHED,
                null,
                Marks.NONE,
                Tally.NONE,
                1);
    }

    public boolean isRoot() {
        return parent == null;
    }

    public boolean isTombstone() {
        return state == CommentState.REMOVED;
    }

    /** Whether it counts as a comment of its article, and is read by everybody. */
    public boolean counts() {
        return state == CommentState.PUBLISHED;
    }

    /**
     * Whether it has a place in its thread: published, or what others have replied to. Nothing but the place is shown of a
     * comment that is not published, so that replies stand where they were written.
     */
    public boolean isListed() {
        return counts() || (isRoot() ? tally.replies() : tally.answers()) > 0;
    }

    /** When it became a tombstone; null for others. */
    public @Nullable Instant removedAt() {
        return isTombstone() && decision != null ? decision.at() : null;
    }

    public boolean isBy(String authorKey) {
        return Optional.ofNullable(author).map(a -> a.key().equals(authorKey)).orElse(false);
    }

    /** As a decision leaves it. */
    public Comment decided(CommentState newState, Decision newDecision) {
        return changed(author, text, editedAt, newState, newDecision, marks, tally);
    }

    /** What remains when its author takes it back: its place. Nothing of it can be restored. */
    public Comment takenBack(Decision newDecision) {
        return changed(null, null, editedAt, CommentState.REMOVED, newDecision, Marks.NONE, tally);
    }

    /** With other words. */
    public Comment edited(String newText, Instant at, CommentState newState, Decision newDecision) {
        return changed(author, newText, at, newState, newDecision, marks, tally);
    }

    public Comment marked(Marks newMarks, Decision newDecision) {
        return changed(author, text, editedAt, state, newDecision, newMarks, tally);
    }

    /** With no report open. */
    public Comment cleared() {
        return with(tally.allCleared());
    }

    public Comment with(Tally newTally) {
        return new Comment(
                id, article, parent, root, depth, author, text, createdAt, editedAt, state, decision, marks, newTally,
                version);
    }

    /** As first stored, by a decision of the newsroom's rules: no change. */
    public Comment held(Decision byRules) {
        return new Comment(
                id,
                article,
                parent,
                root,
                depth,
                author,
                text,
                createdAt,
                editedAt,
                CommentState.HELD,
                byRules,
                marks,
                tally,
                version);
    }

    private Comment changed(
            @Nullable Author newAuthor,
            @Nullable String newText,
            @Nullable Instant newEditedAt,
            CommentState newState,
            Decision newDecision,
            Marks newMarks,
            Tally newTally) {
        return new Comment(
                id,
                article,
                parent,
                root,
                depth,
                newAuthor,
                newText,
                createdAt,
                newEditedAt,
                newState,
                newDecision,
                newMarks,
                newTally,
                version + 1);
    }
}

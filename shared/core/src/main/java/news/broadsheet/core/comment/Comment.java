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
 * @param text Markdown as written; null in a tombstone
 * @param author null in a tombstone
 * @param removedAt set in a tombstone
 * @param replies how many comments below it are shown, for a root; 1 to 5 s late
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
        @Nullable Instant removedAt,
        long replies,
        long version) {

    public boolean isRoot() {
        return parent == null;
    }

    public boolean isTombstone() {
        return removedAt != null;
    }

    /** Whether it counts as a comment of its article. */
    public boolean counts() {
        return removedAt == null;
    }

    /** What remains when it is removed: its place, so that replies stand. */
    public Comment removed(Instant at) {
        return new Comment(id, article, parent, root, depth, null, null, createdAt, at, replies, version + 1);
    }

    public boolean isBy(String authorKey) {
        return Optional.ofNullable(author).map(a -> a.key().equals(authorKey)).orElse(false);
    }
}

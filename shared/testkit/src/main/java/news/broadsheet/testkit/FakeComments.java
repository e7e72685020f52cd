package news.broadsheet.testkit;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore;
import org.jspecify.annotations.Nullable;

/** The comments table in memory. Nothing is counted by itself: tests bring its changes to {@link #apply}, like the stream. */
public final class FakeComments implements CommentStore, CommentCounter {

    private final Throttle throttle = new Throttle();
    private final Map<CommentId, Comment> comments = new HashMap<>();
    private final Map<String, Last> standings = new HashMap<>();
    private final Map<CommentId, Comment> counted = new HashMap<>();

    /** An author's last comment. */
    private record Last(CommentId id, Instant at) {}

    /** Makes requests fail. */
    public Throttle throttle() {
        return throttle;
    }

    @Override
    public synchronized Optional<Comment> find(CommentId id) {
        throttle.request();
        return Optional.ofNullable(comments.get(id)).map(this::withReplies);
    }

    @Override
    public synchronized Submission submit(Comment comment, Pace pace) {
        throttle.request();
        Comment stored = comments.get(comment.id());
        if (stored != null) {
            return new Submission.Repeated(withReplies(stored));
        }
        Author author = comment.author();
        if (author == null) {
            throw new IllegalArgumentException("a submitted comment has an author");
        }
        Last last = standings.get(author.key());
        if (last != null && !last.id().equals(comment.id()) && last.at().isAfter(pace.earliestPrevious())) {
            return new Submission.TooFast(last.at());
        }
        standings.put(author.key(), new Last(comment.id(), comment.createdAt()));
        throttle.request();
        comments.put(comment.id(), comment);
        return new Submission.Accepted(comment);
    }

    @Override
    public synchronized Page<Comment> roots(ArticleId article, @Nullable Position after, int limit) {
        return page(comment -> comment.isRoot() && comment.article().equals(article), after, limit);
    }

    @Override
    public synchronized Page<Comment> replies(CommentId root, @Nullable Position after, int limit) {
        return page(comment -> !comment.isRoot() && comment.root().equals(root), after, limit);
    }

    @Override
    public synchronized Optional<Comment> remove(CommentId id, Instant at) {
        throttle.request();
        comments.computeIfPresent(id, (_, comment) -> comment.isTombstone() ? comment : comment.removed(at));
        return Optional.ofNullable(comments.get(id)).map(this::withReplies);
    }

    @Override
    public synchronized Map<ArticleId, Long> counts(Collection<ArticleId> articles) {
        throttle.request();
        Map<ArticleId, Long> counts = new HashMap<>();
        for (ArticleId article : articles) {
            long count = counting(comment -> comment.article().equals(article));
            if (count > 0) {
                counts.put(article, count);
            }
        }
        return counts;
    }

    @Override
    public synchronized void apply(Collection<Comment> changed) {
        for (Comment comment : changed) {
            throttle.request();
            counted.merge(comment.id(), comment, (old, given) -> given.version() > old.version() ? given : old);
        }
    }

    /** Every comment as it stands, in no order: what a test brings to {@link #apply}. */
    public synchronized List<Comment> all() {
        return List.copyOf(comments.values());
    }

    private Page<Comment> page(Predicate<Comment> wanted, @Nullable Position after, int limit) {
        throttle.request();
        NavigableMap<String, Comment> list = new TreeMap<>();
        comments.values().stream().filter(wanted).forEach(comment -> list.put(place(comment), withReplies(comment)));
        return FakePages.newestFirst(list, after, limit, FakeComments::place);
    }

    private static String place(Comment comment) {
        return FakePages.place(comment.createdAt(), comment.id().value());
    }

    private long counting(Predicate<Comment> wanted) {
        return counted.values().stream().filter(wanted).filter(Comment::counts).count();
    }

    private Comment withReplies(Comment c) {
        long replies =
                c.isRoot() ? counting(reply -> !reply.isRoot() && reply.root().equals(c.id())) : 0;
        return new Comment(
                c.id(),
                c.article(),
                c.parent(),
                c.root(),
                c.depth(),
                c.author(),
                c.text(),
                c.createdAt(),
                c.removedAt(),
                replies,
                c.version());
    }
}

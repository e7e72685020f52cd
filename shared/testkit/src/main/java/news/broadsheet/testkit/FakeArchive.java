package news.broadsheet.testkit;

import java.util.NavigableMap;
import java.util.TreeMap;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentArchive;
import news.broadsheet.core.comment.CommentId;
import org.jspecify.annotations.Nullable;

/** The archive in memory, over the comments there. */
public final class FakeArchive implements CommentArchive {

    private final FakeComments comments;

    public FakeArchive(FakeComments comments) {
        this.comments = comments;
    }

    @Override
    public Outcome put(Comment comment) {
        return comments.add(comment) ? Outcome.STORED : Outcome.KNOWN;
    }

    @Override
    public Page<Comment> all(@Nullable Position after, int limit) {
        comments.throttle().request();
        NavigableMap<String, Comment> list = new TreeMap<>();
        comments.all().forEach(comment -> list.put(comment.id().value(), comment));
        NavigableMap<String, Comment> rest = after == null ? list : list.tailMap(checked(after), false);
        return FakePages.cut(
                rest.values().stream().limit(limit + 1L).toList(),
                limit,
                comment -> comment.id().value());
    }

    private static String checked(Position after) {
        return CommentId.parse(after.value())
                .orElseThrow(ForeignPositionException::new)
                .value();
    }
}

package news.broadsheet.testkit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import news.broadsheet.core.Ids;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom;
import org.jspecify.annotations.Nullable;

/** What staff read and keep, in memory, over the comments there. */
public final class FakeNewsroom implements Newsroom {

    private final FakeComments comments;
    private final Map<String, BulkAction> actions = new HashMap<>();

    public FakeNewsroom(FakeComments comments) {
        this.comments = comments;
    }

    @Override
    public Page<Comment> queue(Queue queue, @Nullable Position after, int limit) {
        comments.throttle().request();
        NavigableMap<String, Comment> list = new TreeMap<>();
        comments.all().stream()
                .filter(comment -> queue.has(comment))
                .forEach(comment -> list.put(place(comment), comment));
        return queue == Queue.RECENT
                ? FakePages.newestFirst(list, after, limit, FakeNewsroom::place)
                : FakePages.oldestFirst(list, after, limit, FakeNewsroom::place);
    }

    private static String place(Comment comment) {
        return FakePages.place(comment.createdAt(), comment.id().value());
    }

    @Override
    public List<Decision> decisions(CommentId comment) {
        comments.throttle().request();
        List<Decision> all = new ArrayList<>(comments.decisions.getOrDefault(comment, List.of()));
        comments.find(comment).map(Comment::decision).ifPresent(all::add);
        return all;
    }

    @Override
    public List<Revision> revisions(CommentId comment) {
        comments.throttle().request();
        return comments.revisions.getOrDefault(comment, List.of());
    }

    @Override
    public void note(AuditEntry entry) {
        comments.throttle().request();
        comments.audit.put(entry.id(), entry);
    }

    @Override
    public Page<AuditEntry> audit(LocalDate day, @Nullable Position after, int limit) {
        comments.throttle().request();
        NavigableMap<String, AuditEntry> list = new TreeMap<>();
        comments.audit.values().stream()
                .filter(entry -> LocalDate.ofInstant(entry.decision().at(), ZoneOffset.UTC)
                        .equals(day))
                .forEach(entry -> list.put(place(entry), entry));
        return FakePages.newestFirst(list, after, limit, FakeNewsroom::place);
    }

    private static String place(AuditEntry entry) {
        return FakePages.place(entry.decision().at(), Ids.of(entry.id()));
    }

    @Override
    public Optional<BulkAction> bulk(String id) {
        comments.throttle().request();
        return Optional.ofNullable(actions.get(id));
    }

    @Override
    public void keep(BulkAction action) {
        comments.throttle().request();
        actions.put(action.id(), action);
    }
}

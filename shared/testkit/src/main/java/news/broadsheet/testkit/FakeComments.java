package news.broadsheet.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.AuditEntry;
import news.broadsheet.core.comment.Newsroom.Revision;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Standing;
import news.broadsheet.core.comment.Tally;
import news.broadsheet.core.comment.rules.RankKey;
import org.jspecify.annotations.Nullable;

/** The comments table in memory. Nothing is counted by itself: tests bring its changes to {@link #apply}, like the stream. */
public final class FakeComments implements CommentStore, CommentCounter {

    private final Throttle throttle = new Throttle();
    private final FakeReactions reactions = new FakeReactions(throttle);
    private final Map<CommentId, Comment> comments = new HashMap<>();
    private final Map<String, Lately> lately = new HashMap<>();
    private final Map<CommentId, Comment> counted = new HashMap<>();

    final Map<String, Standing> standings = new HashMap<>();
    final Map<CommentId, List<Decision>> decisions = new HashMap<>();
    final Map<CommentId, List<Revision>> revisions = new HashMap<>();
    final Map<String, AuditEntry> audit = new HashMap<>();

    /** An author's last comment, and the likenesses of the last three. */
    private record Lately(CommentId id, Instant at, List<String> likenesses) {

        Lately and(Entry entry) {
            List<String> three = new ArrayList<>(List.of(entry.likeness()));
            three.addAll(likenesses.subList(0, Math.min(2, likenesses.size())));
            return new Lately(entry.comment().id(), entry.comment().createdAt(), three);
        }
    }

    /** Makes requests fail, here and of the reactions. */
    public Throttle throttle() {
        return throttle;
    }

    public FakeReactions reactions() {
        return reactions;
    }

    @Override
    public synchronized Optional<Comment> find(CommentId id) {
        throttle.request();
        return Optional.ofNullable(comments.get(id)).map(this::tallied);
    }

    @Override
    public Optional<Comment> current(CommentId id) {
        return find(id);
    }

    @Override
    public synchronized List<Comment> find(Collection<CommentId> ids) {
        throttle.request();
        return ids.stream()
                .distinct()
                .map(comments::get)
                .filter(Objects::nonNull)
                .map(this::tallied)
                .toList();
    }

    @Override
    public synchronized Submission submit(Entry entry) {
        throttle.request();
        Comment comment = entry.comment();
        Comment stored = comments.get(comment.id());
        if (stored != null) {
            return new Submission.Repeated(tallied(stored));
        }
        String author = Objects.requireNonNull(comment.author(), "a submitted comment has an author")
                .key();
        Standing standing = standing(author);
        if (!standing.mayWrite(comment.createdAt())) {
            return new Submission.Restricted(standing);
        }
        Lately last = lately.get(author);
        if (last != null && !last.id().equals(comment.id())) {
            if (last.at().isAfter(entry.pace().earliestPrevious())) {
                return new Submission.TooFast(last.at());
            }
            if (last.likenesses().contains(entry.likeness())) {
                return new Submission.Duplicate();
            }
        }
        lately.put(
                author,
                last == null
                        ? new Lately(comment.id(), comment.createdAt(), List.of(entry.likeness()))
                        : last.and(entry));
        Comment admitted = entry.admission().admit(comment, standing);
        throttle.request();
        comments.put(comment.id(), admitted);
        if (!admitted.counts()) {
            reactions.wrote(admitted);
        }
        return new Submission.Accepted(admitted);
    }

    /** Stores a comment as it is; false where one of its id is there. */
    synchronized boolean add(Comment comment) {
        throttle.request();
        if (comments.putIfAbsent(comment.id(), comment) != null) {
            return false;
        }
        if (!comment.counts()) {
            reactions.wrote(comment);
        }
        return true;
    }

    /** As it is known, with what is counted. */
    Standing standing(String author) {
        Standing s = standings.getOrDefault(author, Standing.unknown(author));
        long approved = counting(comment -> comment.isBy(author));
        return new Standing(
                s.key(), approved, s.mode(), s.warned(), s.suspendedUntil(), s.banned(), s.decision(), s.version());
    }

    @Override
    public synchronized Page<Comment> roots(ArticleId article, Order order, @Nullable Position after, int limit) {
        return page(comment -> comment.isRoot() && comment.article().equals(article), order, after, limit);
    }

    @Override
    public synchronized Page<Comment> replies(CommentId root, Order order, @Nullable Position after, int limit) {
        return page(comment -> !comment.isRoot() && comment.root().equals(root), order, after, limit);
    }

    @Override
    public synchronized Page<Comment> newest(ArticleId article, @Nullable Position after, int limit) {
        return page(comment -> comment.counts() && comment.article().equals(article), Order.NEWEST, after, limit);
    }

    @Override
    public synchronized List<Comment> marked(ArticleId article) {
        throttle.request();
        return comments.values().stream()
                .filter(comment -> comment.article().equals(article) && comment.counts())
                .filter(comment -> comment.marks().any())
                .map(this::tallied)
                .toList();
    }

    @Override
    public synchronized Changing change(Change change) {
        throttle.request();
        Comment before = change.before();
        Comment after = change.after();
        Comment now = tallied(Objects.requireNonNull(comments.get(before.id()), "no such comment"));
        if (now.version() == after.version() && Objects.equals(now.decision(), after.decision())) {
            return new Changing.Done(now);
        }
        if (now.version() != before.version()
                || (change.onlyUnanswered() && now.tally().answers() > 0)) {
            return new Changing.Overtaken(now);
        }
        keepHistory(before, after);
        comments.put(after.id(), after);
        return new Changing.Done(tallied(after));
    }

    private void keepHistory(Comment before, Comment after) {
        if (before.decision() != null) {
            decisions.computeIfAbsent(before.id(), _ -> new ArrayList<>()).add(before.decision());
        }
        if (before.text() != null && after.text() != null && !before.text().equals(after.text())) {
            Instant until = Objects.requireNonNull(after.editedAt());
            revisions
                    .computeIfAbsent(before.id(), _ -> new ArrayList<>())
                    .add(new Revision(before.version(), before.text(), until));
        }
        Decision decision = after.decision();
        if (decision != null && decision.by().kind() != Actor.Kind.AUTHOR) {
            String id = after.id() + "/" + after.version();
            audit.put(id, new AuditEntry(id, "comment", after.id().value(), decision));
        }
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
            reactions.wrote(comment);
        }
    }

    /** Places follow from comments and tallies whenever they are asked for. */
    @Override
    public void settle(Comment comment) {
        throttle.request();
    }

    @Override
    public void tally(Collection<Reaction> changed) {
        reactions.tally(changed);
    }

    /** Every comment as it stands, in no order: what a test brings to {@link #apply}. */
    public synchronized List<Comment> all() {
        return comments.values().stream().map(this::tallied).toList();
    }

    private Page<Comment> page(Predicate<Comment> wanted, Order order, @Nullable Position after, int limit) {
        throttle.request();
        Function<Comment, String> place = place(order);
        NavigableMap<String, Comment> list = new TreeMap<>();
        comments.values().stream()
                .filter(wanted)
                .map(this::tallied)
                .filter(Comment::isListed)
                .forEach(comment -> list.put(place.apply(comment), comment));
        return order == Order.OLDEST
                ? FakePages.oldestFirst(list, after, limit, place)
                : FakePages.newestFirst(list, after, limit, place);
    }

    private static Function<Comment, String> place(Order order) {
        return switch (order) {
            case NEWEST, OLDEST ->
                comment -> FakePages.place(comment.createdAt(), comment.id().value());
            case TOP ->
                comment -> RankKey.top(comment.tally().up(), comment.tally().down(), comment.createdAt(), comment.id());
            case DISCUSSED ->
                comment -> RankKey.discussed(comment.tally().replies(), comment.createdAt(), comment.id());
        };
    }

    private long counting(Predicate<Comment> wanted) {
        return counted.values().stream().filter(Comment::counts).filter(wanted).count();
    }

    private Comment tallied(Comment c) {
        long replies =
                counting(reply -> c.isRoot() && !reply.isRoot() && reply.root().equals(c.id()));
        long answers = counting(reply -> c.id().equals(reply.parent()));
        return c.with(new Tally(
                replies,
                answers,
                reactions.counted(c.id(), Reaction.Kind.VOTE, 1),
                reactions.counted(c.id(), Reaction.Kind.VOTE, -1),
                reactions.counted(c.id(), Reaction.Kind.REPORT, 1),
                c.tally().cleared()));
    }
}

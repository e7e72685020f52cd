package news.broadsheet.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore;
import news.broadsheet.core.comment.Order;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Standing;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Comments in the comments table; see {@link CommentItem} for the keys, and {@link CommentCounts} for the counting. */
public final class DynamoComments implements CommentStore, CommentCounter {

    private final DynamoDbClient client;
    private final String table;
    private final Standings standings;
    private final CommentThreads threads;
    private final CommentChanges changes;
    private final CommentCounts counts;
    private final CommentSettling settling;
    private final ReactionTallies tallies;

    public DynamoComments(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.standings = new Standings(client, table);
        this.threads = new CommentThreads(client, table);
        this.changes = new CommentChanges(client, table);
        this.counts = new CommentCounts(client, table);
        this.settling = new CommentSettling(client, table);
        this.tallies = new ReactionTallies(client, table);
    }

    /** {@inheritDoc} A miss is asked again, consistently: what has just been written may be read or answered at once. */
    @Override
    public Optional<Comment> find(CommentId id) {
        return find(id, false).or(() -> find(id, true));
    }

    @Override
    public Optional<Comment> current(CommentId id) {
        return find(id, true);
    }

    private Optional<Comment> find(CommentId id, boolean consistent) {
        return Item.of(Requests.send(() -> client.getItem(
                                b -> b.tableName(table).key(CommentItem.key(id)).consistentRead(consistent)))
                        .item())
                .map(CommentItem::read);
    }

    @Override
    public List<Comment> find(Collection<CommentId> ids) {
        return Batches.get(client, table, ids.stream().map(CommentItem::key).toList(), false).stream()
                .map(CommentItem::read)
                .toList();
    }

    /**
     * {@inheritDoc}
     *
     * <p>3 write units where it is published: the standing, the comment, its place in the index; 4 where it is held, with the
     * author's trace. A refusal is 1, and half a read to tell an author in a hurry from a repetition that comes after other
     * comments (one of the very last comment passes the standing's guard).
     */
    @Override
    public Submission submit(Entry entry) {
        return switch (standings.advance(entry)) {
            case Standings.Move.Refused(Submission why) ->
                find(entry.comment().id(), false)
                        .<Submission>map(Submission.Repeated::new)
                        .orElse(why);
            case Standings.Move.Made made -> put(admitted(entry, made), made);
        };
    }

    private static Comment admitted(Entry entry, Standings.Move.Made made) {
        String author = Objects.requireNonNull(entry.comment().author()).key();
        Standing standing = made.before().map(StandingItem::read).orElseGet(() -> Standing.unknown(author));
        return entry.admission().admit(entry.comment(), standing);
    }

    /** Guard: no comment has this id. Where one has, the standing goes back to what it was. */
    private Submission put(Comment comment, Standings.Move.Made made) {
        HeldTrace.write(client, table, comment);
        Map<String, AttributeValue> item = CommentItem.write(comment);
        try {
            Requests.send(() -> client.putItem(b -> b.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));
            return new Submission.Accepted(CommentItem.read(new Item(item)));
        } catch (ConditionalCheckFailedException e) {
            standings.takeBack(comment, made);
            return Item.of(e.item())
                    .map(CommentItem::read)
                    .or(() -> find(comment.id(), true))
                    .map(Submission.Repeated::new)
                    .orElseThrow(() -> e);
        }
    }

    @Override
    public Page<Comment> roots(ArticleId article, Order order, @Nullable Position after, int limit) {
        return threads.page(CommentItem.rootsOf(article), order, after, limit);
    }

    @Override
    public Page<Comment> replies(CommentId root, Order order, @Nullable Position after, int limit) {
        return threads.page(CommentItem.repliesTo(root), order, after, limit);
    }

    @Override
    public Page<Comment> newest(ArticleId article, @Nullable Position after, int limit) {
        Page<CommentId> ids = threads.newest(article, after, limit);
        Map<CommentId, Comment> found =
                find(ids.items()).stream().collect(Collectors.toMap(Comment::id, Function.identity()));
        List<Comment> comments = ids.items().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(Comment::counts)
                .toList();
        return new Page<>(comments, ids.next());
    }

    @Override
    public List<Comment> marked(ArticleId article) {
        return Item.of(Requests.send(
                                () -> client.getItem(b -> b.tableName(table).key(MarksItem.key(article))))
                        .item())
                .map(item -> find(MarksItem.read(item)))
                .orElse(List.of())
                .stream()
                .filter(comment -> comment.counts() && comment.marks().any())
                .toList();
    }

    @Override
    public Changing change(Change change) {
        return changes.change(change);
    }

    @Override
    public Map<ArticleId, Long> counts(Collection<ArticleId> articles) {
        return Batches.get(client, table, articles.stream().map(CountItem::key).toList(), false).stream()
                .collect(Collectors.toMap(CountItem::article, item -> item.number(CountItem.COUNT, 0)));
    }

    @Override
    public void apply(Collection<Comment> changed) {
        counts.apply(changed);
    }

    @Override
    public void settle(Comment comment) {
        settling.settle(comment);
    }

    @Override
    public void tally(Collection<Reaction> changed) {
        tallies.apply(changed);
    }
}

package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.article.ArticleId;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentCounter;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Comments in the comments table; see {@link CommentItem} for the keys, and {@link CommentCounts} for the counting. */
public final class DynamoComments implements CommentStore, CommentCounter {

    private static final String THREADS = "threads";

    private final DynamoDbClient client;
    private final String table;
    private final Standings standings;
    private final CommentCounts counts;

    public DynamoComments(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.standings = new Standings(client, table);
        this.counts = new CommentCounts(client, table);
    }

    /** {@inheritDoc} A miss is asked again, consistently: what has just been written may be read or answered at once. */
    @Override
    public Optional<Comment> find(CommentId id) {
        return find(id, false).or(() -> find(id, true));
    }

    private Optional<Comment> find(CommentId id, boolean consistent) {
        return Item.of(Requests.send(() -> client.getItem(
                                b -> b.tableName(table).key(CommentItem.key(id)).consistentRead(consistent)))
                        .item())
                .map(CommentItem::read);
    }

    /**
     * {@inheritDoc}
     *
     * <p>3 write units: the standing, the comment, its place in the index. A refusal is 1, and half a read to tell an author in
     * a hurry from a repetition that comes after other comments (one of the very last comment passes the standing's guard).
     */
    @Override
    public Submission submit(Comment comment, Pace pace) {
        return switch (standings.advance(comment, pace)) {
            case Standings.Move.Refused(Instant previousAt) ->
                find(comment.id(), false)
                        .<Submission>map(Submission.Repeated::new)
                        .orElseGet(() -> new Submission.TooFast(previousAt));
            case Standings.Move.Made made -> put(comment, made);
        };
    }

    /** Guard: no comment has this id. Where one has, the standing goes back to what it was. */
    private Submission put(Comment comment, Standings.Move.Made made) {
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
    public Page<Comment> roots(ArticleId article, @Nullable Position after, int limit) {
        return thread(CommentItem.rootsOf(article), after, limit);
    }

    @Override
    public Page<Comment> replies(CommentId root, @Nullable Position after, int limit) {
        return thread(CommentItem.repliesTo(root), after, limit);
    }

    private Page<Comment> thread(String thread, @Nullable Position after, int limit) {
        return new PageQuery(table, THREADS, "thread", thread, "sort", true)
                .page(
                        client,
                        SortKey.of(after),
                        limit,
                        CommentItem::read,
                        comment -> CommentItem.place(comment).position());
    }

    /** Guard: it is there and not yet removed, so that the first removal's time stands. */
    @Override
    public Optional<Comment> remove(CommentId id, Instant at) {
        try {
            return Item.of(Requests.send(() -> client.updateItem(b -> b.tableName(table)
                                    .key(CommentItem.key(id))
                                    .updateExpression("SET removedAt = :at, version = version + :one"
                                            + " REMOVE #text, authorKey, authorName")
                                    .conditionExpression("attribute_exists(pk) AND attribute_not_exists(removedAt)")
                                    .expressionAttributeNames(Map.of("#text", "text"))
                                    .expressionAttributeValues(Map.of(
                                            ":at", AttributeValue.fromN(Long.toString(at.toEpochMilli())),
                                            ":one", AttributeValue.fromN("1")))
                                    .returnValues(ReturnValue.ALL_NEW)
                                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                            .attributes())
                    .map(CommentItem::read);
        } catch (ConditionalCheckFailedException e) {
            return Item.of(e.item()).map(CommentItem::read).or(() -> find(id, true));
        }
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
}

package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentArchive;
import news.broadsheet.core.comment.CommentId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The comments table as a whole; the one place that scans it, because no key leads to all comments. */
public final class DynamoArchive implements CommentArchive {

    /** Items read for each comment asked for: with a comment are a marker, a trace, perhaps votes and reports. */
    private static final int ITEMS_A_COMMENT = 5;

    private final DynamoDbClient client;
    private final String table;

    public DynamoArchive(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** {@inheritDoc} Guard: no comment has this id. What leads to it is written before, and leads to nothing without it. */
    @Override
    public Outcome put(Comment comment) {
        HeldTrace.write(client, table, comment);
        if (comment.marks().any()) {
            mark(comment);
        }
        boolean isNew = Requests.accepted(() -> client.putItem(b ->
                b.tableName(table).item(CommentItem.write(comment)).conditionExpression("attribute_not_exists(pk)")));
        return isNew ? Outcome.STORED : Outcome.KNOWN;
    }

    private void mark(Comment comment) {
        Map<String, AttributeValue> ids =
                Map.of(":ids", AttributeValue.fromSs(List.of(comment.id().value())));
        Requests.send(() -> client.updateItem(b -> b.tableName(table)
                .key(MarksItem.key(comment.article()))
                .updateExpression("ADD " + MarksItem.IDS + " :ids")
                .expressionAttributeValues(ids)));
    }

    @Override
    public Page<Comment> all(@Nullable Position after, int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 items");
        }
        List<Comment> found = new ArrayList<>();
        Map<String, AttributeValue> from = after == null ? Map.of() : CommentItem.key(id(after));
        do {
            ScanResponse answer = scan(from, limit);
            answer.items().forEach(item -> found.add(CommentItem.read(new Item(item))));
            from = answer.lastEvaluatedKey();
        } while (found.size() < limit && !from.isEmpty());
        boolean more = found.size() > limit || !from.isEmpty();
        List<Comment> items = found.subList(0, Math.min(limit, found.size()));
        return more
                ? new Page<>(
                        items, Optional.of(new Position(items.getLast().id().value())))
                : Page.end(items);
    }

    /** A scan goes on behind any key of the table, whether or not there is still an item. */
    private ScanResponse scan(Map<String, AttributeValue> from, int limit) {
        ScanRequest request = ScanRequest.builder()
                .tableName(table)
                .filterExpression("sk = :comment")
                .expressionAttributeValues(Map.of(":comment", AttributeValue.fromS(CommentItem.SK)))
                .exclusiveStartKey(from.isEmpty() ? null : from)
                .limit(limit * ITEMS_A_COMMENT)
                .build();
        return Requests.send(() -> client.scan(request));
    }

    private static CommentId id(Position after) {
        return CommentId.parse(after.value()).orElseThrow(ForeignPositionException::new);
    }
}

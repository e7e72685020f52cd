package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Counts comments exactly, though the stream repeats and reorders: a marker remembers which version of a comment is in the
 * counts and with how much, and changes in one transaction with them. What is counted already costs half a read unit.
 */
final class CommentCounts {

    private final DynamoDbClient client;
    private final String table;

    CommentCounts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    void apply(Collection<Comment> changed) {
        Map<CommentId, Comment> newest = new LinkedHashMap<>();
        changed.forEach(comment -> newest.merge(comment.id(), comment, (a, b) -> a.version() >= b.version() ? a : b));
        Map<CommentId, Item> markers = markers(newest.keySet());
        newest.values().forEach(comment -> count(comment, markers.get(comment.id())));
    }

    /** Read consistently, for what is decided from them; a race is still caught by the transaction's condition. */
    private Map<CommentId, Item> markers(Collection<CommentId> comments) {
        return Batches.get(
                        client,
                        table,
                        comments.stream().map(CountItem::markerKey).toList(),
                        true)
                .stream()
                .collect(Collectors.toMap(CountItem::comment, Function.identity()));
    }

    private void count(Comment comment, @Nullable Item known) {
        @Nullable Item marker = known;
        boolean rootIsThere = !comment.isRoot();
        Patience patience = new Patience();
        while (marker == null || marker.number(CountItem.VERSION, 0) < comment.version()) {
            List<TransactWriteItem> writes = writes(comment, marker, rootIsThere);
            try {
                Requests.send(() -> client.transactWriteItems(b -> b.transactItems(writes)));
                return;
            } catch (TransactionCanceledException e) {
                patience.spend("the counts of article " + comment.article() + " are being changed by somebody else");
                rootIsThere = rootIsThere && !failed(e, writes.size() - 1);
                marker = markers(List.of(comment.id())).get(comment.id());
            }
        }
    }

    /** Marker, article, and for a reply its root, which is the last where it is there. */
    private List<TransactWriteItem> writes(Comment comment, @Nullable Item marker, boolean rootIsThere) {
        long contributes = comment.counts() ? 1 : 0;
        long change = contributes - (marker == null ? 0 : marker.number(CountItem.CONTRIBUTES, 0));
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(mark(comment, contributes, marker));
        if (change != 0) {
            writes.add(add(CountItem.key(comment.article()), CountItem.COUNT, change, null));
        }
        if (change != 0 && rootIsThere) {
            writes.add(add(CommentItem.key(comment.root()), "replies", change, "attribute_exists(pk)"));
        }
        return writes;
    }

    /** Guard: the marker is as it was read. */
    private TransactWriteItem mark(Comment comment, long contributes, @Nullable Item before) {
        Put.Builder put =
                Put.builder().tableName(table).item(CountItem.marker(comment.id(), comment.version(), contributes));
        if (before == null) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("version = :version")
                    .expressionAttributeValues(Map.of(
                            ":version", AttributeValue.fromN(Long.toString(before.number(CountItem.VERSION, 0)))));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem add(
            Map<String, AttributeValue> key, String counter, long change, @Nullable String guard) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression("ADD #counter :change")
                        .conditionExpression(guard)
                        .expressionAttributeNames(Map.of("#counter", counter))
                        .expressionAttributeValues(Map.of(":change", AttributeValue.fromN(Long.toString(change))))
                        .build())
                .build();
    }

    /** Whether a write's own condition failed, rather than its being in the way of another transaction. */
    private static boolean failed(TransactionCanceledException e, int index) {
        return Optional.ofNullable(e.cancellationReasons())
                .filter(reasons -> index > 0 && index < reasons.size())
                .map(reasons -> reasons.get(index))
                .map(CancellationReason::code)
                .filter("ConditionalCheckFailed"::equals)
                .isPresent();
    }
}

package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.comment.Author;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision;
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
 * counts, with how much and for which author, and changes in one transaction with them. What is counted already costs half a
 * read unit.
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
        Set<CommentId> missing = new HashSet<>();
        Patience patience = new Patience();
        while (marker == null || marker.number(CountItem.VERSION, 0) < comment.version()) {
            Writes writes = writes(comment, marker, missing);
            try {
                Requests.send(() -> client.transactWriteItems(b -> b.transactItems(writes.all())));
                return;
            } catch (TransactionCanceledException e) {
                patience.spend("the counts of article " + comment.article() + " are being changed by somebody else");
                writes.failed(e).forEach(missing::add);
                marker = markers(List.of(comment.id())).get(comment.id());
            }
        }
    }

    /**
     * One transaction.
     *
     * @param comments which of the writes change comments, that are perhaps not there
     */
    private record Writes(List<TransactWriteItem> all, Map<Integer, CommentId> comments) {

        /** Comments whose own condition failed, rather than their being in the way of another transaction. */
        List<CommentId> failed(TransactionCanceledException e) {
            List<CancellationReason> reasons = e.hasCancellationReasons() ? e.cancellationReasons() : List.of();
            return IntStream.range(0, reasons.size())
                    .filter(i -> "ConditionalCheckFailed".equals(reasons.get(i).code()))
                    .mapToObj(comments::get)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** @param missing comments that are not there to be counted at */
    private Writes writes(Comment comment, @Nullable Item marker, Set<CommentId> missing) {
        Author author = comment.author();
        long contributes = comment.counts() ? 1 : 0;
        long change = contributes - (marker == null ? 0 : marker.number(CountItem.CONTRIBUTES, 0));
        List<TransactWriteItem> writes = new ArrayList<>();
        Map<Integer, CommentId> comments = new HashMap<>();
        writes.add(mark(comment, contributes, marker));
        if (marker == null && author != null) {
            writes.add(put(TraceItem.key(author.key(), comment.article(), comment.id(), TraceItem.OWN)));
        }
        if (change != 0) {
            writes.add(add(CountItem.key(comment.article()), List.of(CountItem.COUNT), change, null));
            String counted = author == null && marker != null ? marker.textOrNull(CountItem.AUTHOR) : key(author);
            if (counted != null && !isErased(comment)) {
                writes.add(add(StandingItem.key(counted), List.of(StandingItem.APPROVED), change, null));
            }
            above(comment).forEach((id, counters) -> {
                if (!missing.contains(id)) {
                    comments.put(writes.size(), id);
                    writes.add(add(CommentItem.key(id), counters, change, "attribute_exists(pk)"));
                }
            });
        }
        return new Writes(writes, comments);
    }

    /** The standing of an erased person goes as a whole; to count at it would bring it back. */
    private static boolean isErased(Comment comment) {
        Decision decision = comment.decision();
        return decision != null && decision.action() == Decision.Action.ERASE;
    }

    private static @Nullable String key(@Nullable Author author) {
        return author == null ? null : author.key();
    }

    /** Where a reply counts: at its root, and at the comment it answers, which may be the same. */
    private static Map<CommentId, List<String>> above(Comment comment) {
        CommentId parent = comment.parent();
        if (parent == null) {
            return Map.of();
        }
        return parent.equals(comment.root())
                ? Map.of(parent, List.of(CommentItem.REPLIES, CommentItem.ANSWERS))
                : Map.of(comment.root(), List.of(CommentItem.REPLIES), parent, List.of(CommentItem.ANSWERS));
    }

    /** Guard: the marker is as it was read. */
    private TransactWriteItem mark(Comment comment, long contributes, @Nullable Item before) {
        Put.Builder put = Put.builder().tableName(table).item(CountItem.marker(comment, contributes));
        if (before == null) {
            put.conditionExpression("attribute_not_exists(pk)");
        } else {
            put.conditionExpression("version = :version")
                    .expressionAttributeValues(Map.of(
                            ":version", AttributeValue.fromN(Long.toString(before.number(CountItem.VERSION, 0)))));
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    private TransactWriteItem add(
            Map<String, AttributeValue> key, List<String> counters, long change, @Nullable String guard) {
        Map<String, String> names = counters.stream().collect(Collectors.toMap(name -> "#" + name, name -> name));
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression("ADD "
                                + names.keySet().stream()
                                        .map(name -> name + " :change")
                                        .collect(Collectors.joining(", ")))
                        .conditionExpression(guard)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(Map.of(":change", AttributeValue.fromN(Long.toString(change))))
                        .build())
                .build();
    }
}

package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Reaction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Counts votes and reports exactly, though the stream repeats and reorders: each row says what of it is in the tally, and both
 * change in one transaction. What the stream brings is no more than which rows to look at.
 */
final class ReactionTallies {

    /** Rows of one transaction, which takes 100 writes, the comment's own among them. */
    private static final int MOST_ROWS = 99;

    private final DynamoDbClient client;
    private final String table;

    ReactionTallies(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    void apply(Collection<Reaction> changed) {
        Map<CommentId, Set<Reaction>> byComment = changed.stream()
                .collect(Collectors.groupingBy(Reaction::comment, Collectors.toCollection(LinkedHashSet::new)));
        byComment.forEach((comment, reactions) -> {
            List<Reaction> all = List.copyOf(reactions);
            for (int from = 0; from < all.size(); from += MOST_ROWS) {
                tally(comment, all.subList(from, Math.min(all.size(), from + MOST_ROWS)));
            }
        });
    }

    /** A lost race is read again: whoever won it may have counted some of the rows. */
    private void tally(CommentId comment, List<Reaction> reactions) {
        for (Patience patience = new Patience();
                ;
                patience.spend("votes of comment " + comment + " are being counted")) {
            List<Item> rows =
                    Batches.get(
                                    client,
                                    table,
                                    reactions.stream().map(ReactionItem::key).toList(),
                                    true)
                            .stream()
                            .filter(row -> ReactionItem.value(row) != ReactionItem.counted(row))
                            .toList();
            if (rows.isEmpty()) {
                return;
            }
            List<TransactWriteItem> writes = writes(comment, rows);
            try {
                Requests.send(() -> client.transactWriteItems(b -> b.transactItems(writes)));
                return;
            } catch (TransactionCanceledException e) {
                if (isGone(comment)) {
                    return;
                }
            }
        }
    }

    private boolean isGone(CommentId comment) {
        return Item.of(Requests.send(() -> client.getItem(b ->
                                b.tableName(table).key(CommentItem.key(comment)).consistentRead(true)))
                        .item())
                .isEmpty();
    }

    private List<TransactWriteItem> writes(CommentId comment, List<Item> rows) {
        List<TransactWriteItem> writes = new ArrayList<>();
        Map<String, Long> changes = new HashMap<>();
        for (Item row : rows) {
            writes.add(counted(row));
            ReactionItem.counter(row, ReactionItem.value(row)).ifPresent(name -> changes.merge(name, 1L, Long::sum));
            ReactionItem.counter(row, ReactionItem.counted(row)).ifPresent(name -> changes.merge(name, -1L, Long::sum));
        }
        writes.add(add(comment, changes));
        return writes;
    }

    /** Guard: the row is as it was read, and nobody has counted it since. */
    private TransactWriteItem counted(Item row) {
        int counted = ReactionItem.counted(row);
        String guard = "#value = :value AND "
                + (counted == 0 ? "(attribute_not_exists(counted) OR counted = :old)" : "counted = :old");
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(Item.key(row.text(Item.PK), row.text(Item.SK)))
                        .updateExpression("SET counted = :value")
                        .conditionExpression(guard)
                        .expressionAttributeNames(Map.of("#value", "value"))
                        .expressionAttributeValues(
                                Map.of(":value", number(ReactionItem.value(row)), ":old", number(counted)))
                        .build())
                .build();
    }

    private TransactWriteItem add(CommentId comment, Map<String, Long> changes) {
        Map<String, String> names =
                changes.keySet().stream().collect(Collectors.toMap(name -> "#" + name, name -> name));
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(CommentItem.key(comment))
                        .updateExpression("ADD "
                                + changes.keySet().stream()
                                        .map(name -> "#" + name + " :" + name)
                                        .collect(Collectors.joining(", ")))
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(changes.entrySet().stream()
                                .collect(Collectors.toMap(
                                        change -> ":" + change.getKey(), change -> number(change.getValue()))))
                        .build())
                .build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}

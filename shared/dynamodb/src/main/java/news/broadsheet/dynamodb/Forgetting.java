package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Reaction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Takes votes and reports out of the tally and deletes them, both in one transaction: a row that is gone counts nowhere, and a
 * row that somebody writes meanwhile is there to be counted. What the stream then brings of the row finds nothing to do.
 */
final class Forgetting {

    private final DynamoDbClient client;
    private final String table;

    Forgetting(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** A lost race is read again; where the comment is gone, there is no tally to keep exact. */
    void forget(Reaction reaction) {
        boolean tallied = true;
        for (Patience patience = new Patience();
                ;
                patience.spend("votes of comment " + reaction.comment() + " are being counted")) {
            List<TransactWriteItem> writes = writes(reaction, tallied);
            if (writes.isEmpty()) {
                return;
            }
            try {
                Requests.send(() -> client.transactWriteItems(b -> b.transactItems(writes)));
                return;
            } catch (TransactionCanceledException e) {
                tallied = stored(CommentItem.key(reaction.comment())).isPresent();
            }
        }
    }

    private List<TransactWriteItem> writes(Reaction reaction, boolean tallied) {
        List<TransactWriteItem> writes = new ArrayList<>();
        stored(ReactionItem.key(reaction)).ifPresent(row -> {
            writes.add(deleteAsRead(row));
            if (tallied) {
                ReactionItem.counter(row, ReactionItem.counted(row))
                        .ifPresent(counter -> writes.add(takeOut(reaction.comment(), counter)));
            }
        });
        if (reaction.kind() == Reaction.Kind.REPORT) {
            writes.add(delete(Delete.builder().key(ReactionItem.copyKey(reaction.comment(), reaction.person()))));
        }
        return writes;
    }

    private Optional<Item> stored(Map<String, AttributeValue> key) {
        return Item.of(Requests.send(
                        () -> client.getItem(b -> b.tableName(table).key(key).consistentRead(true)))
                .item());
    }

    /** Guard: neither is it another vote, nor has anybody counted it since it was read. */
    private TransactWriteItem deleteAsRead(Item row) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":value", number(ReactionItem.value(row)));
        boolean counted = row.has("counted");
        if (counted) {
            values.put(":counted", number(ReactionItem.counted(row)));
        }
        return delete(Delete.builder()
                .key(Item.key(row.text(Item.PK), row.text(Item.SK)))
                .conditionExpression(
                        "#value = :value AND " + (counted ? "counted = :counted" : "attribute_not_exists(counted)"))
                .expressionAttributeNames(Map.of("#value", "value"))
                .expressionAttributeValues(values));
    }

    private TransactWriteItem delete(Delete.Builder delete) {
        return TransactWriteItem.builder()
                .delete(delete.tableName(table).build())
                .build();
    }

    /** Guard: the comment is there, so that none is made of a counter alone. */
    private TransactWriteItem takeOut(CommentId comment, String counter) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(CommentItem.key(comment))
                        .updateExpression("ADD #counter :one")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeNames(Map.of("#counter", counter))
                        .expressionAttributeValues(Map.of(":one", number(-1)))
                        .build())
                .build();
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}

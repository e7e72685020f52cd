package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.comment.Actor;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentStore.Change;
import news.broadsheet.core.comment.CommentStore.Changing;
import news.broadsheet.core.comment.Decision;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Changes comments, each in one transaction with all that is kept of the change. */
final class CommentChanges {

    /** All that a change may set or remove. */
    private static final List<String> CHANGING = Stream.concat(
                    Stream.of(
                            "authorKey",
                            "authorName",
                            "origin",
                            "text",
                            "editedAt",
                            "state",
                            "decision",
                            "featured",
                            "pinned",
                            CommentItem.CLEARED,
                            CommentItem.VERSION,
                            "removedAt"),
                    CommentPlaces.ALL.stream())
            .toList();

    private final DynamoDbClient client;
    private final String table;

    CommentChanges(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** A lost race is tried again only where the comment itself was not in it: counters of the stream change it too. */
    Changing change(Change change) {
        List<TransactWriteItem> writes = writes(change);
        for (Patience patience = new Patience(); ; patience.spend("the comment is being changed by somebody else")) {
            try {
                Requests.send(() -> client.transactWriteItems(b -> b.transactItems(writes)));
                return new Changing.Done(change.after());
            } catch (TransactionCanceledException e) {
                Comment now = now(change).orElseThrow(() -> e);
                if (isDone(change, now)) {
                    return new Changing.Done(now);
                }
                boolean answered = change.onlyUnanswered() && now.tally().answers() > 0;
                if (answered || now.version() != change.before().version()) {
                    return new Changing.Overtaken(now);
                }
            }
        }
    }

    /** What this very change has made of it, though its answer was lost. */
    private static boolean isDone(Change change, Comment now) {
        return now.version() == change.after().version()
                && Objects.equals(now.decision(), change.after().decision())
                && Objects.equals(now.text(), change.after().text());
    }

    private Optional<Comment> now(Change change) {
        return Item.of(Requests.send(() -> client.getItem(b -> b.tableName(table)
                                .key(CommentItem.key(change.before().id()))
                                .consistentRead(true)))
                        .item())
                .map(CommentItem::read);
    }

    private List<TransactWriteItem> writes(Change change) {
        Comment before = change.before();
        Comment after = change.after();
        List<TransactWriteItem> writes = new ArrayList<>();
        writes.add(update(change));
        Decision previous = before.decision();
        if (previous != null) {
            writes.add(put(HistoryItem.decision(before, previous)));
        }
        if (before.text() != null && after.text() != null && !before.text().equals(after.text())) {
            writes.add(put(HistoryItem.revision(before, after)));
        }
        if (before.marks().any() != after.marks().any()) {
            writes.add(mark(after));
        }
        Decision decision = after.decision();
        if (decision != null && decision.by().kind() != Actor.Kind.AUTHOR) {
            writes.add(put(AuditItem.write(AuditItem.of(after, decision))));
        }
        return writes;
    }

    /** Guard: its version is the one that was read, and where that is asked, nobody has replied. */
    private TransactWriteItem update(Change change) {
        Comment after = change.after();
        Map<String, AttributeValue> wanted = new LinkedHashMap<>(CommentItem.changing(after));
        wanted.putAll(CommentPlaces.settled(after));
        Changes changes = new Changes(wanted, CHANGING)
                .with(
                        ":before",
                        AttributeValue.fromN(Long.toString(change.before().version())));
        String guard = "#version = :before";
        if (change.onlyUnanswered()) {
            guard += " AND (attribute_not_exists(answers) OR answers = :none)";
            changes.with(":none", AttributeValue.fromN("0"));
        }
        return TransactWriteItem.builder()
                .update(changes.part(table, CommentItem.key(after.id()))
                        .conditionExpression(guard)
                        .build())
                .build();
    }

    private TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    private TransactWriteItem mark(Comment after) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(MarksItem.key(after.article()))
                        .updateExpression((after.marks().any() ? "ADD" : "DELETE") + " ids :ids")
                        .expressionAttributeValues(Map.of(
                                ":ids", AttributeValue.fromSs(List.of(after.id().value()))))
                        .build())
                .build();
    }
}

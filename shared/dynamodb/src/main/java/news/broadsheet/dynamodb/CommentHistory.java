package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom.Revision;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * What a comment was ({@link HistoryItem}), all of it read consistently: who reads it answers for it, and who forgets it must
 * not leave what was written a moment ago. {@link CommentChanges} writes it.
 */
final class CommentHistory {

    private final DynamoDbClient client;
    private final String table;

    CommentHistory(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * The comment's own decision comes last, and is read first: what another change moves to the history meanwhile has the
     * comment's version, and is not read a second time from there.
     */
    List<Decision> decisions(CommentId comment) {
        Optional<Item> own = Item.of(Requests.send(() -> client.getItem(
                        b -> b.tableName(table).key(CommentItem.key(comment)).consistentRead(true)))
                .item());
        long version = own.map(item -> item.number(CommentItem.VERSION, 1)).orElse(Long.MAX_VALUE);
        Stream<Item> earlier = items(comment, HistoryItem.DECISIONS).stream()
                .filter(item -> HistoryItem.decidedVersion(item) < version);
        return Stream.concat(earlier, own.stream())
                .map(item -> DecisionItem.read(item.mapOrNull("decision")))
                .filter(Objects::nonNull)
                .toList();
    }

    List<Revision> revisions(CommentId comment) {
        return items(comment, HistoryItem.REVISIONS).stream()
                .map(HistoryItem::revision)
                .toList();
    }

    /** Earlier texts go; decisions stay as what was done and when, without words. */
    void forget(CommentId comment) {
        List<WriteRequest> writes = new ArrayList<>();
        items(comment, HistoryItem.REVISIONS)
                .forEach(item -> writes.add(WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(Item.key(item.text(Item.PK), item.text(Item.SK))))
                        .build()));
        items(comment, HistoryItem.DECISIONS)
                .forEach(item -> writes.add(WriteRequest.builder()
                        .putRequest(put -> put.item(HistoryItem.wordless(item)))
                        .build()));
        Batches.write(client, table, writes);
    }

    /** In the order of versions. */
    private List<Item> items(CommentId comment, String kind) {
        return Requests.send(() -> client
                .queryPaginator(b -> b.tableName(table)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :kind)")
                        .expressionAttributeValues(Map.of(
                                ":pk", AttributeValue.fromS(CommentItem.pk(comment)),
                                ":kind", AttributeValue.fromS(kind)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(Item::new)
                .toList());
    }
}

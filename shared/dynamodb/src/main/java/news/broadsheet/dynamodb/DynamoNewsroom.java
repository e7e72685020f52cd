package news.broadsheet.dynamodb;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.Decision;
import news.broadsheet.core.comment.Newsroom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What staff read and keep, in the comments table: queues by the index {@code queue}, histories beside their comments. */
public final class DynamoNewsroom implements Newsroom {

    private static final String INDEX = "queue";

    private final DynamoDbClient client;
    private final String table;
    private final CommentHistory history;

    public DynamoNewsroom(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.history = new CommentHistory(client, table);
    }

    /** {@inheritDoc} One query for each of the partitions a queue is spread over, and one batch for the comments. */
    @Override
    public Page<Comment> queue(Queue queue, @Nullable Position after, int limit) {
        boolean newestFirst = queue == Queue.RECENT;
        Comparator<String> order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        // By sort keys, each once: what is reported between two of the queries stands in both of its partitions.
        NavigableMap<String, Item> merged = new TreeMap<>(order);
        boolean more = false;
        for (String partition : partitions(queue).toList()) {
            Page<Item> keys = keys(partition, after, limit, newestFirst);
            keys.items().forEach(key -> merged.put(key.text(CommentPlaces.SORT), key));
            more |= keys.next().isPresent();
        }
        List<Item> shown = merged.values().stream().limit(limit).toList();
        more |= merged.size() > limit;
        Optional<Position> next =
                more ? Optional.of(new Position(shown.getLast().text(CommentPlaces.SORT))) : Optional.empty();
        return new Page<>(comments(queue, shown), next);
    }

    private static Stream<String> partitions(Queue queue) {
        Stream<String> names = switch (queue) {
            case HELD -> Stream.of("HELD");
            case REPORTED -> Stream.of("REPORTED");
            case RECENT -> Stream.of("RECENT", "REPORTED");
        };
        return names.flatMap(
                name -> IntStream.range(0, CommentPlaces.SHARDS).mapToObj(shard -> CommentPlaces.queue(name, shard)));
    }

    private Page<Item> keys(String partition, @Nullable Position after, int limit, boolean newestFirst) {
        return new PageQuery(table, INDEX, CommentPlaces.QUEUE, partition, CommentPlaces.SORT, newestFirst)
                .page(
                        client,
                        SortKey.of(after),
                        limit,
                        Function.identity(),
                        item -> new Position(item.text(CommentPlaces.SORT)));
    }

    /** Without those that have left the queue since the index was written. */
    private List<Comment> comments(Queue queue, List<Item> keys) {
        Map<CommentId, Comment> found = Batches.get(
                        client,
                        table,
                        keys.stream()
                                .map(key -> CommentItem.key(CommentItem.id(key)))
                                .toList(),
                        false)
                .stream()
                .map(CommentItem::read)
                .collect(Collectors.toMap(Comment::id, Function.identity()));
        return keys.stream()
                .map(key -> found.get(CommentItem.id(key)))
                .filter(Objects::nonNull)
                .filter(comment -> queue.has(comment))
                .toList();
    }

    @Override
    public List<Decision> decisions(CommentId comment) {
        return history.decisions(comment);
    }

    @Override
    public List<Revision> revisions(CommentId comment) {
        return history.revisions(comment);
    }

    @Override
    public void note(AuditEntry entry) {
        Requests.send(() -> client.putItem(b -> b.tableName(table).item(AuditItem.write(entry))));
    }

    @Override
    public Page<AuditEntry> audit(LocalDate day, @Nullable Position after, int limit) {
        return new PageQuery(table, null, Item.PK, AuditItem.day(day), Item.SK, true)
                .page(
                        client,
                        SortKey.of(after),
                        limit,
                        AuditItem::read,
                        entry -> AuditItem.place(entry).position());
    }

    @Override
    public Optional<BulkAction> bulk(String id) {
        return Item.of(Requests.send(() -> client.getItem(
                                b -> b.tableName(table).key(BulkItem.key(id)).consistentRead(true)))
                        .item())
                .map(BulkItem::read);
    }

    @Override
    public void keep(BulkAction action) {
        Map<String, AttributeValue> item = BulkItem.write(action);
        Requests.send(() -> client.putItem(b -> b.tableName(table).item(item)));
    }
}

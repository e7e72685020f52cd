package news.broadsheet.dynamodb;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.Comment;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.CommentState;
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

    public DynamoNewsroom(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** {@inheritDoc} One query for each of the partitions a queue is spread over, and one batch for the comments. */
    @Override
    public Page<Comment> queue(Queue queue, @Nullable Position after, int limit) {
        boolean newestFirst = queue == Queue.RECENT;
        Comparator<String> order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Item> keys = partitions(queue)
                .flatMap(partition -> keys(partition, after, limit, newestFirst).stream())
                .sorted(Comparator.comparing((Item item) -> item.text(CommentPlaces.SORT), order))
                .limit(limit + 1L)
                .toList();
        List<Item> shown = keys.subList(0, Math.min(limit, keys.size()));
        Optional<Position> next = keys.size() > limit
                ? Optional.of(new Position(shown.getLast().text(CommentPlaces.SORT)))
                : Optional.empty();
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

    private List<Item> keys(String partition, @Nullable Position after, int limit, boolean newestFirst) {
        return new PageQuery(table, INDEX, CommentPlaces.QUEUE, partition, CommentPlaces.SORT, newestFirst)
                .page(
                        client,
                        SortKey.of(after),
                        Math.min(100, limit + 1),
                        Function.identity(),
                        item -> new Position(item.text(CommentPlaces.SORT)))
                .items();
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
                .filter(comment -> belongs(queue, comment))
                .toList();
    }

    private static boolean belongs(Queue queue, Comment comment) {
        return switch (queue) {
            case HELD -> comment.state() == CommentState.HELD;
            case REPORTED -> comment.counts() && comment.tally().openReports() > 0;
            case RECENT -> comment.counts();
        };
    }

    @Override
    public List<Decision> decisions(CommentId comment) {
        Stream<Decision> earlier = history(comment, HistoryItem.DECISIONS)
                .map(item -> DecisionItem.read(item.mapOrNull("decision")))
                .filter(Objects::nonNull);
        Stream<Decision> last = Item.of(Requests.send(() -> client.getItem(b ->
                                b.tableName(table).key(CommentItem.key(comment)).consistentRead(true)))
                        .item())
                .map(item -> DecisionItem.read(item.mapOrNull("decision")))
                .stream();
        return Stream.concat(earlier, last).toList();
    }

    @Override
    public List<Revision> revisions(CommentId comment) {
        return history(comment, HistoryItem.REVISIONS)
                .map(item -> new Revision(
                        item.number("version", 0),
                        Objects.requireNonNullElse(item.textOrNull("text"), ""),
                        item.instant("until")))
                .toList();
    }

    private Stream<Item> history(CommentId comment, String kind) {
        return Prefixed.items(client, table, CommentItem.pk(comment), kind).stream();
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

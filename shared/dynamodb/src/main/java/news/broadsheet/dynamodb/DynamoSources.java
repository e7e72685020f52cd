package news.broadsheet.dynamodb;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.ForeignPositionException;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.source.Due;
import news.broadsheet.core.source.Health;
import news.broadsheet.core.source.PollState;
import news.broadsheet.core.source.Source;
import news.broadsheet.core.source.SourceId;
import news.broadsheet.core.source.SourceStore;
import news.broadsheet.core.source.SourceSummary;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Sources in the news table; see {@link SourceItem} for the keys. */
public final class DynamoSources implements SourceStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoSources(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Source> find(SourceId id) {
        return Item.of(Requests.send(
                                () -> client.getItem(b -> b.tableName(table).key(SourceItem.key(id))))
                        .item())
                .map(SourceItem::read);
    }

    @Override
    public void save(Source source) {
        Patience patience = new Patience();
        boolean said = saveSaid(source);
        while (!said && !saveWhole(source)) {
            patience.spend("the source " + source.id() + " is being changed by somebody else");
            said = saveSaid(source);
        }
        // Last: what the public list names is there. A call interrupted before this is completed by repeating it.
        Map<String, AttributeValue> shown =
                said ? SourceItem.summarySaid(source.summary()) : SourceItem.summary(source.summary());
        Requests.send(() -> client.updateItem(new Changes(shown, SourceItem.SUMMARY_OPTIONAL)
                .update(table, SourceItem.summaryKey(source.id()))
                .build()));
    }

    /** Guard: the source is there and has this feed, so its poll state stays. */
    private boolean saveSaid(Source source) {
        return Requests.accepted(() -> client.updateItem(new Changes(SourceItem.said(source), SourceItem.SAID_OPTIONAL)
                .update(table, SourceItem.key(source.id()))
                .conditionExpression("#feedUrl = :feedUrl")
                .build()));
    }

    /** Guard: the source is new or had another feed, whose validators and failures say nothing of this one. */
    private boolean saveWhole(Source source) {
        Map<String, AttributeValue> item = SourceItem.write(source);
        return Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk) OR feedUrl <> :feedUrl")
                .expressionAttributeValues(
                        Map.of(":feedUrl", AttributeValue.fromS(source.feedUrl().toString())))));
    }

    /**
     * {@inheritDoc}
     *
     * <p>1 write unit of the table; where the health changes, 2 more. Moving {@code dueAt} moves the item in the index {@code due}, which AWS bills as 2 more
     * (one to take the old entry away, one to write the new); a source that is due no more costs 1 more.
     */
    @Override
    public void polled(SourceId id, PollState state) {
        if (!notePoll(id, state, "#health = :health")) {
            // The list first: if anything breaks in between, the next poll finds the same difference again.
            showHealth(id, state.health());
            notePoll(id, state, "attribute_exists(pk)");
        }
    }

    /** Guard: the source is still there, as an update would bring a removed one back, and as healthy as it was. */
    private boolean notePoll(SourceId id, PollState state, String guard) {
        return Requests.accepted(
                () -> client.updateItem(new Changes(SourceItem.poll(id, state), SourceItem.POLL_OPTIONAL)
                        .update(table, SourceItem.key(id))
                        .conditionExpression(guard)
                        .build()));
    }

    /** Guard: the source is in the list. */
    private void showHealth(SourceId id, Health health) {
        Requests.accepted(() -> client.updateItem(new Changes(SourceItem.health(health), List.of())
                .update(table, SourceItem.summaryKey(id))
                .conditionExpression("attribute_exists(pk)")
                .build()));
    }

    @Override
    public Page<SourceSummary> list(@Nullable Position after, int limit) {
        Optional<String> from = Optional.ofNullable(after)
                .map(position -> SourceId.parse(position.value())
                        .orElseThrow(ForeignPositionException::new)
                        .value());
        return new PageQuery(table, null, Item.PK, SourceItem.LIST, Item.SK, false)
                .page(
                        client,
                        from,
                        limit,
                        SourceItem::readSummary,
                        summary -> new Position(summary.ref().id().value()));
    }

    @Override
    public int shards() {
        return SourceItem.SHARDS;
    }

    @Override
    public List<Due> due(int shard, Instant now, int limit) {
        return Requests.send(() -> client.query(b -> b.tableName(table)
                        .indexName("due")
                        .keyConditionExpression("duePk = :shard AND dueAt <= :now")
                        .expressionAttributeValues(Map.of(
                                ":shard", AttributeValue.fromS(SourceItem.duePk(shard)),
                                ":now", AttributeValue.fromN(Long.toString(now.toEpochMilli()))))
                        .limit(limit)))
                .items()
                .stream()
                .map(item -> SourceItem.due(new Item(item)))
                .toList();
    }
}

package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.People;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Standing;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What is kept about persons in the comments table: all of it in one partition each ({@link TraceItem}). */
public final class DynamoPeople implements People {

    /** What decisions of staff set in a standing, and forgetting takes out. */
    private static final List<String> RESTRICTIONS =
            List.of("mode", "warned", "suspendedUntil", "banned", "decision", StandingItem.VERSION);

    private final DynamoDbClient client;
    private final String table;
    private final ReactionTallies tallies;

    public DynamoPeople(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.tallies = new ReactionTallies(client, table);
    }

    @Override
    public Optional<Standing> standing(String person) {
        return item(person).map(StandingItem::read);
    }

    private Optional<Item> item(String person) {
        return Item.of(Requests.send(
                        () -> client.getItem(b -> b.tableName(table).key(StandingItem.key(person))))
                .item());
    }

    /** Guard: nobody has decided about the person since. What the person's comments move on stays as it is. */
    @Override
    public boolean restrict(Standing next) {
        Map<String, AttributeValue> wanted = StandingItem.restrictions(next);
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values = new HashMap<>();
        RESTRICTIONS.forEach(name -> names.put("#" + name, name));
        wanted.forEach((name, value) -> values.put(":" + name, value));
        values.put(":before", AttributeValue.fromN(Long.toString(next.version() - 1)));
        String set =
                wanted.keySet().stream().map(name -> "#" + name + " = :" + name).collect(Collectors.joining(", "));
        String remove = RESTRICTIONS.stream()
                .filter(name -> !wanted.containsKey(name))
                .map(name -> "#" + name)
                .collect(Collectors.joining(", "));
        return Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                .key(StandingItem.key(next.key()))
                .updateExpression("SET " + set + (remove.isEmpty() ? "" : " REMOVE " + remove))
                .conditionExpression(
                        next.version() == 1
                                ? "(attribute_not_exists(#version) OR #version = :before)"
                                : "#version = :before")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)));
    }

    @Override
    public Page<Trace> traces(String person, @Nullable Position after, int limit) {
        record Placed(Trace trace, String place) {}
        Page<Placed> page = new PageQuery(table, null, Item.PK, StandingItem.pk(person), Item.SK, false)
                .pageBeginning(
                        client,
                        TraceItem.PREFIX,
                        TraceItem.place(after),
                        limit,
                        item -> new Placed(TraceItem.read(item), item.text(Item.SK)),
                        placed -> new Position(placed.place()));
        return page.map(Placed::trace);
    }

    /** An opinion is taken out of the tally before its row goes, so that the tally stays exact whatever fails between. */
    @Override
    public void forget(String person, Trace trace) {
        switch (trace) {
            case Trace.Wrote wrote -> delete(TraceItem.key(person, wrote.article(), wrote.comment(), TraceItem.OWN));
            case Trace.Voted voted ->
                forget(new Reaction(Reaction.Kind.VOTE, person, voted.article(), voted.comment()));
            case Trace.Reported reported -> {
                delete(ReactionItem.copyKey(reported.comment(), person));
                forget(new Reaction(Reaction.Kind.REPORT, person, reported.article(), reported.comment()));
            }
        }
    }

    private void forget(Reaction reaction) {
        Map<String, AttributeValue> key = ReactionItem.key(reaction);
        Requests.accepted(() -> client.updateItem(b -> b.tableName(table)
                .key(key)
                .updateExpression("SET #value = :none")
                .conditionExpression("attribute_exists(pk)")
                .expressionAttributeNames(Map.of("#value", "value"))
                .expressionAttributeValues(Map.of(":none", AttributeValue.fromN("0")))));
        tallies.apply(List.of(reaction));
        delete(key);
    }

    private void delete(Map<String, AttributeValue> key) {
        Requests.send(() -> client.deleteItem(b -> b.tableName(table).key(key)));
    }

    /** Earlier texts go; decisions stay as what was done and when, without words. */
    @Override
    public void forgetHistory(CommentId comment) {
        List<WriteRequest> writes = new ArrayList<>();
        Prefixed.items(client, table, CommentItem.pk(comment), HistoryItem.REVISIONS)
                .forEach(item -> writes.add(WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(Item.key(item.text(Item.PK), item.text(Item.SK))))
                        .build()));
        Prefixed.items(client, table, CommentItem.pk(comment), HistoryItem.DECISIONS)
                .forEach(item -> writes.add(WriteRequest.builder()
                        .putRequest(put -> put.item(HistoryItem.wordless(item)))
                        .build()));
        Batches.write(client, table, writes);
    }

    @Override
    public void forgetStanding(String person) {
        Optional<Standing> standing = standing(person);
        if (standing.filter(Standing::banned).isEmpty()) {
            delete(StandingItem.key(person));
            return;
        }
        Standing banned = standing.get();
        Map<String, AttributeValue> item = new HashMap<>(StandingItem.key(person));
        item.putAll(StandingItem.restrictions(
                new Standing(person, 0, null, false, null, true, null, banned.version() + 1)));
        Requests.send(() -> client.putItem(b -> b.tableName(table).item(item)));
    }
}

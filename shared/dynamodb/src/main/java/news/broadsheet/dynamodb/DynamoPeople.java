package news.broadsheet.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import news.broadsheet.core.comment.CommentId;
import news.broadsheet.core.comment.People;
import news.broadsheet.core.comment.Reaction;
import news.broadsheet.core.comment.Standing;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What is kept about persons in the comments table: all of it in one partition each ({@link TraceItem}). */
public final class DynamoPeople implements People {

    /** What decisions of staff set in a standing, and forgetting takes out. */
    private static final List<String> RESTRICTIONS =
            List.of("mode", "warned", "suspendedUntil", "banned", "decision", StandingItem.VERSION);

    private final DynamoDbClient client;
    private final String table;
    private final Forgetting forgetting;
    private final CommentHistory history;

    public DynamoPeople(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.forgetting = new Forgetting(client, table);
        this.history = new CommentHistory(client, table);
    }

    @Override
    public Optional<Standing> standing(String person) {
        return item(person, false).map(StandingItem::read);
    }

    private Optional<Item> item(String person, boolean consistent) {
        return Item.of(Requests.send(() -> client.getItem(
                        b -> b.tableName(table).key(StandingItem.key(person)).consistentRead(consistent)))
                .item());
    }

    /** Guard: nobody has decided about the person since. What the person's comments move on stays as it is. */
    @Override
    public boolean restrict(Standing next) {
        UpdateItemRequest update = new Changes(StandingItem.restrictions(next), RESTRICTIONS)
                .with(":before", AttributeValue.fromN(Long.toString(next.version() - 1)))
                .update(table, StandingItem.key(next.key()))
                .conditionExpression(
                        next.version() == 1
                                ? "(attribute_not_exists(#version) OR #version = :before)"
                                : "#version = :before")
                .build();
        return Requests.accepted(() -> client.updateItem(update));
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

    @Override
    public void forget(String person, Trace trace) {
        switch (trace) {
            case Trace.Wrote wrote -> {
                Map<String, AttributeValue> key =
                        TraceItem.key(person, wrote.article(), wrote.comment(), TraceItem.OWN);
                Requests.send(() -> client.deleteItem(b -> b.tableName(table).key(key)));
            }
            case Trace.Voted voted ->
                forgetting.forget(new Reaction(Reaction.Kind.VOTE, person, voted.article(), voted.comment()));
            case Trace.Reported reported ->
                forgetting.forget(new Reaction(Reaction.Kind.REPORT, person, reported.article(), reported.comment()));
        }
    }

    @Override
    public void forgetHistory(CommentId comment) {
        history.forget(comment);
    }

    /** A ban that comes meanwhile stays, and one that is lifted meanwhile does not come back. */
    @Override
    public void forgetStanding(String person) {
        for (Patience patience = new Patience(); ; patience.spend("staff are deciding about the person")) {
            if (deletedUnlessBanned(person) || reducedToBan(person)) {
                return;
            }
        }
    }

    private boolean deletedUnlessBanned(String person) {
        return Requests.accepted(() -> client.deleteItem(b ->
                b.tableName(table).key(StandingItem.key(person)).conditionExpression("attribute_not_exists(banned)")));
    }

    /** Guard: nobody has decided about the person since. Repeating it changes nothing. */
    private boolean reducedToBan(String person) {
        Optional<Item> item = item(person, true);
        if (item.filter(stored -> stored.flag("banned")).isEmpty()) {
            return false;
        }
        Standing before = item.map(StandingItem::read).get();
        Map<String, AttributeValue> reduced = new HashMap<>(StandingItem.key(person));
        reduced.putAll(StandingItem.restrictions(
                new Standing(person, 0, null, false, null, true, null, before.version() + 1)));
        return reduced.keySet().equals(item.get().attributes().keySet())
                || Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                        .item(reduced)
                        .conditionExpression("version = :before")
                        .expressionAttributeValues(
                                Map.of(":before", AttributeValue.fromN(Long.toString(before.version()))))));
    }
}

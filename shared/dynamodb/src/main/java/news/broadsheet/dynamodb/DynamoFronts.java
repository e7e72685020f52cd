package news.broadsheet.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.broadsheet.core.story.FrontName;
import news.broadsheet.core.story.FrontPages;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Fronts in the news table; see {@link FrontItem} for the keys. Reading what is there, to write only what is not, costs 1.5 read
 * units a page where writing costs 12 units. Guard of each write: nothing ranked later stands there. Two rankings at the same
 * time may leave a page of the older one; the next ranking finds it.
 */
public final class DynamoFronts implements FrontPages {

    private final DynamoDbClient client;
    private final String table;

    public DynamoFronts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<FrontPage> page(FrontName list, int number) {
        if (number < 0 || number >= MOST_PAGES) {
            return Optional.empty();
        }
        return item(FrontItem.key(FrontItem.pk(list), number)).map(FrontItem::read);
    }

    @Override
    public Map<FrontName, FrontPage> firsts(Collection<FrontName> lists) {
        Map<String, FrontName> names = new LinkedHashMap<>();
        lists.forEach(list -> names.put(FrontItem.pk(list), list));
        Map<FrontName, FrontPage> firsts = new LinkedHashMap<>();
        Batches.get(
                        client,
                        table,
                        names.keySet().stream().map(pk -> FrontItem.key(pk, 0)).toList(),
                        false)
                .forEach(item -> {
                    FrontName list = names.get(item.text(Item.PK));
                    if (list != null) {
                        firsts.put(list, FrontItem.read(item));
                    }
                });
        return firsts;
    }

    /** {@inheritDoc} The list is named first: a front that nobody names could never be emptied. */
    @Override
    public void replace(FrontName list, List<FrontPage> pages) {
        String pk = FrontItem.pk(list);
        Set<String> names = new HashSet<>(names());
        if (names.add(pk)) {
            name(names);
        }
        replaceEach(Map.of(pk, pages));
    }

    @Override
    public void replaceAll(Map<FrontName, List<FrontPage>> lists) {
        Map<String, List<FrontPage>> next = new LinkedHashMap<>();
        lists.forEach((name, pages) -> next.put(FrontItem.pk(name), pages));
        Set<String> after = Set.copyOf(next.keySet());
        Set<String> before = Set.copyOf(names());
        if (!before.containsAll(after)) {
            name(Stream.concat(before.stream(), after.stream()).toList());
        }
        before.forEach(pk -> next.putIfAbsent(pk, List.of()));
        replaceEach(next);
        if (!after.containsAll(before)) {
            name(after);
        }
    }

    private List<String> names() {
        return FrontItem.names(item(FrontItem.namesKey()));
    }

    private void name(Collection<String> pks) {
        Map<String, AttributeValue> item =
                FrontItem.writeNames(pks.stream().distinct().toList());
        Requests.send(() -> client.putItem(b -> b.tableName(table).item(item)));
    }

    private void replaceEach(Map<String, List<FrontPage>> lists) {
        Map<Map<String, AttributeValue>, FrontPage> stored = stored(lists.keySet());
        lists.forEach((pk, pages) -> {
            List<FrontPage> kept = pages.subList(0, Math.min(MOST_PAGES, pages.size()));
            for (int number = 0; number < MOST_PAGES; number++) {
                Map<String, AttributeValue> key = FrontItem.key(pk, number);
                Optional<FrontPage> before = Optional.ofNullable(stored.get(key));
                if (number >= kept.size()) {
                    before.ifPresent(page -> delete(key, page));
                } else if (!isShown(kept.get(number), before)) {
                    put(FrontItem.write(pk, number, kept.get(number)));
                }
            }
        });
    }

    private static boolean isShown(FrontPage next, Optional<FrontPage> before) {
        return before.filter(FrontItem.asStored(next)::shows).isPresent();
    }

    private Map<Map<String, AttributeValue>, FrontPage> stored(Collection<String> pks) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        pks.forEach(pk -> keys.addAll(FrontItem.keys(pk)));
        Map<Map<String, AttributeValue>, FrontPage> stored = new LinkedHashMap<>();
        Batches.get(client, table, keys, true)
                .forEach(item ->
                        stored.put(FrontItem.key(item.text(Item.PK), FrontItem.number(item)), FrontItem.read(item)));
        return stored;
    }

    private void put(Map<String, AttributeValue> item) {
        Requests.accepted(() -> client.putItem(b -> b.tableName(table)
                .item(item)
                .conditionExpression("attribute_not_exists(pk) OR #at <= :at")
                .expressionAttributeNames(Map.of("#at", FrontItem.AT))
                .expressionAttributeValues(Map.of(":at", item.get(FrontItem.AT)))));
    }

    /** Guard: what stands there is what was read. */
    private void delete(Map<String, AttributeValue> key, FrontPage before) {
        AttributeValue at = AttributeValue.fromN(Long.toString(before.rankedAt().toEpochMilli()));
        Requests.accepted(() -> client.deleteItem(b -> b.tableName(table)
                .key(key)
                .conditionExpression("#at = :at")
                .expressionAttributeNames(Map.of("#at", FrontItem.AT))
                .expressionAttributeValues(Map.of(":at", at))));
    }

    private Optional<Item> item(Map<String, AttributeValue> key) {
        return Item.of(
                Requests.send(() -> client.getItem(b -> b.tableName(table).key(key)))
                        .item());
    }
}

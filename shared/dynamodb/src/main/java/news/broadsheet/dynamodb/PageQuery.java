package news.broadsheet.dynamodb;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import news.broadsheet.core.Page;
import news.broadsheet.core.Position;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * A page of one partition by one Query, at the same cost at any depth: it begins at a sort key, never at a count. One item
 * more than asked for is read, which tells a page with something behind it from the last one.
 */
record PageQuery(String table, @Nullable String index, String pkName, String pk, String skName, boolean newestFirst) {

    /**
     * @param after sort key to begin behind
     * @param limit items of a page, 1 to 100
     * @param place where an item stands
     */
    <T> Page<T> page(
            DynamoDbClient client,
            Optional<String> after,
            int limit,
            Function<Item, T> reader,
            Function<T, Position> place) {
        requireLimit(limit);
        return cut(Requests.send(() -> client.query(request(after, limit + 1))), limit, reader, place);
    }

    /**
     * The same of those items whose sort keys begin alike.
     *
     * @param after sort key to begin behind, which begins so too
     */
    <T> Page<T> pageBeginning(
            DynamoDbClient client,
            String prefix,
            Optional<String> after,
            int limit,
            Function<Item, T> reader,
            Function<T, Position> place) {
        // Behind a key begins with the least text that is greater.
        String from = after.map(key -> key + "\u0000").orElse(prefix);
        return pageBetween(client, from, prefix + "\uffff", limit, reader, place);
    }

    /** The same of those items whose sort keys lie between two, both included. */
    <T> Page<T> pageBetween(
            DynamoDbClient client,
            String from,
            String to,
            int limit,
            Function<Item, T> reader,
            Function<T, Position> place) {
        requireLimit(limit);
        if (from.compareTo(to) > 0) {
            return Page.end(List.of());
        }
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#pk = :pk AND #sk BETWEEN :from AND :to")
                .expressionAttributeNames(Map.of("#pk", pkName, "#sk", skName))
                .expressionAttributeValues(Map.of(
                        ":pk", AttributeValue.fromS(pk),
                        ":from", AttributeValue.fromS(from),
                        ":to", AttributeValue.fromS(to)))
                .scanIndexForward(!newestFirst)
                .limit(limit + 1)
                .build();
        return cut(Requests.send(() -> client.query(request)), limit, reader, place);
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 items");
        }
    }

    private static <T> Page<T> cut(
            QueryResponse answer, int limit, Function<Item, T> reader, Function<T, Position> place) {
        List<T> items = answer.items().stream()
                .limit(limit)
                .map(item -> reader.apply(new Item(item)))
                .toList();
        boolean more =
                answer.items().size() > limit || !answer.lastEvaluatedKey().isEmpty();
        return more && !items.isEmpty()
                ? new Page<>(items, Optional.of(place.apply(items.getLast())))
                : Page.end(items);
    }

    private QueryRequest request(Optional<String> after, int limit) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":pk", AttributeValue.fromS(pk)));
        after.ifPresent(place -> values.put(":after", AttributeValue.fromS(place)));
        String behind = after.isEmpty() ? "" : newestFirst ? " AND #sk < :after" : " AND #sk > :after";
        Map<String, String> names = after.isEmpty() ? Map.of("#pk", pkName) : Map.of("#pk", pkName, "#sk", skName);
        return QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#pk = :pk" + behind)
                .expressionAttributeNames(names)
                .expressionAttributeValues(values)
                .scanIndexForward(!newestFirst)
                .limit(limit)
                .build();
    }
}

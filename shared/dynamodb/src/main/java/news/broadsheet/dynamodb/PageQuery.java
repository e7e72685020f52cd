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
        if (limit < 1 || limit > 100) {
            throw new IllegalArgumentException("a page has 1 to 100 items");
        }
        QueryResponse answer = Requests.send(() -> client.query(request(after, limit + 1)));
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

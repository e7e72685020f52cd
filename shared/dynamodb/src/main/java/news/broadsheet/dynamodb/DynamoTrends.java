package news.broadsheet.dynamodb;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.broadsheet.core.story.TrendDay;
import news.broadsheet.core.story.TrendStore;
import news.broadsheet.core.story.Trending;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Trends in the news table; see {@link TrendItem} for the keys. */
public final class DynamoTrends implements TrendStore {

    private final DynamoDbClient client;
    private final String table;

    public DynamoTrends(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void keep(TrendDay day) {
        put(TrendItem.write(day));
    }

    @Override
    public List<TrendDay> days(String language, LocalDate from, LocalDate before) {
        if (!from.isBefore(before)) {
            return List.of();
        }
        Map<String, AttributeValue> values = Map.of(
                ":pk", AttributeValue.fromS(TrendItem.pk(language)),
                ":from", AttributeValue.fromS(TrendItem.sk(from)),
                ":last", AttributeValue.fromS(TrendItem.sk(before.minusDays(1))));
        return Requests.send(() -> client
                .queryPaginator(b -> b.tableName(table)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :last")
                        .expressionAttributeValues(values))
                .items()
                .stream()
                .map(item -> TrendItem.readDay(new Item(item)))
                .toList());
    }

    @Override
    public void show(@Nullable String language, Trending trending) {
        put(TrendItem.write(language, trending));
    }

    @Override
    public Optional<Trending> trending(@Nullable String language) {
        return Item.of(Requests.send(
                                () -> client.getItem(b -> b.tableName(table).key(TrendItem.nowKey(language))))
                        .item())
                .map(TrendItem::readNow);
    }

    private void put(Map<String, AttributeValue> item) {
        Requests.send(() -> client.putItem(b -> b.tableName(table).item(item)));
    }
}

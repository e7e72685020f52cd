package news.broadsheet.dynamodb;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import news.broadsheet.core.comment.OriginKeys;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Keys of origins in the comments table: {@code ORIGIN#<monday>/KEY}, gone by TTL two weeks later. Each instance of a function
 * reads a key once.
 */
public final class DynamoOriginKeys implements OriginKeys {

    private static final int WEEKS_KEPT = 2;

    private final DynamoDbClient client;
    private final String table;
    private final Supplier<byte[]> random;
    private volatile Optional<Known> known = Optional.empty();

    private record Known(LocalDate monday, AttributeValue key) {}

    /** @param random gives {@link #LENGTH} bytes that nobody can guess */
    public DynamoOriginKeys(DynamoDbClient client, String table, Supplier<byte[]> random) {
        this.client = client;
        this.table = table;
        this.random = random;
    }

    @Override
    public byte[] key(LocalDate monday) {
        Known current = known.filter(each -> each.monday().equals(monday)).orElseGet(() -> {
            AttributeValue key =
                    find(monday).or(() -> make(monday)).or(() -> find(monday)).orElseThrow();
            Known read = new Known(monday, key);
            known = Optional.of(read);
            return read;
        });
        return current.key().b().asByteArray();
    }

    private Optional<AttributeValue> find(LocalDate monday) {
        return Item.of(Requests.send(() -> client.getItem(
                                b -> b.tableName(table).key(itemKey(monday)).consistentRead(true)))
                        .item())
                .map(item -> Objects.requireNonNull(item.attributes().get("key")));
    }

    /** Guard: nobody has made one; who has, has it read. */
    private Optional<AttributeValue> make(LocalDate monday) {
        Map<String, AttributeValue> item = ItemWriter.item("ORIGIN#" + monday, "KEY")
                .bytes("key", random.get())
                .number(
                        "expiresAt",
                        monday.plusWeeks(WEEKS_KEPT)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toEpochSecond())
                .build();
        boolean made = Requests.accepted(() ->
                client.putItem(b -> b.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)")));
        return made ? Optional.ofNullable(item.get("key")) : Optional.empty();
    }

    private static Map<String, AttributeValue> itemKey(LocalDate monday) {
        return Item.key("ORIGIN#" + monday, "KEY");
    }
}

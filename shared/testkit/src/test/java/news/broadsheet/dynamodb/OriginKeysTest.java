package news.broadsheet.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import news.broadsheet.core.comment.OriginKeys;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.Spent;
import news.broadsheet.testkit.aws.TestTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Keys of origins: one a week for everybody, and gone after two. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginKeysTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private final AtomicInteger made = new AtomicInteger();
    private final Spent spent = new Spent();
    private EmbeddedAws embedded;
    private TestTables tables;
    private DynamoDbClient client;

    @BeforeAll
    void start() {
        embedded = EmbeddedAws.start();
        tables = embedded.aws().fresh();
        client = tables.aws().dynamoDb(spent);
    }

    @AfterAll
    void stop() {
        client.close();
        tables.close();
        embedded.close();
    }

    @Test
    void allInstancesHaveTheSameKeyOfAWeekAndAnotherOfTheNext() {
        byte[] key = keys().key(MONDAY);

        assertThat(keys().key(MONDAY)).isEqualTo(key).hasSize(OriginKeys.LENGTH);
        assertThat(keys().key(MONDAY.plusWeeks(1))).isNotEqualTo(key);
    }

    @Test
    void anInstanceReadsAKeyOnce() {
        OriginKeys keys = keys();
        byte[] key = keys.key(MONDAY.plusWeeks(2));
        spent.take();

        assertThat(keys.key(MONDAY.plusWeeks(2))).isEqualTo(key);
        assertThat(spent.take().requests()).isEqualTo(List.of());
    }

    @Test
    void aKeyExpiresTwoWeeksAfterItCameIntoUse() {
        LocalDate monday = MONDAY.plusWeeks(3);
        keys().key(monday);

        Item item =
                new Item(client.getItem(b -> b.tableName(tables.comments()).key(Item.key("ORIGIN#" + monday, "KEY")))
                        .item());

        assertThat(Instant.ofEpochSecond(item.number("expiresAt", 0))).isEqualTo(Instant.parse("2026-04-06T00:00:00Z"));
    }

    /** Each with keys of its own to offer. */
    private OriginKeys keys() {
        return new DynamoOriginKeys(client, tables.comments(), () -> {
            byte[] key = new byte[OriginKeys.LENGTH];
            Arrays.fill(key, (byte) made.incrementAndGet());
            return key;
        });
    }
}

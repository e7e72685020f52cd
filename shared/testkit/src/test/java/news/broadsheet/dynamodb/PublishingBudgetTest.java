package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;
import static news.broadsheet.testkit.Samples.article;
import static news.broadsheet.testkit.Samples.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.broadsheet.core.feed.FeedStore;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.core.feed.PingStore;
import news.broadsheet.core.feed.PingStore.Told;
import news.broadsheet.testkit.Throttle;
import news.broadsheet.testkit.aws.EmbeddedAws;
import news.broadsheet.testkit.aws.TestTables;
import news.broadsheet.testkit.contract.NewsPorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What feeds, sitemaps and pings cost. */
class PublishingBudgetTest extends Bill {

    private static final ListName LATEST = new ListName.Latest();

    private TestTables tables;
    private NewsPorts news;

    PublishingBudgetTest() {
        super("publishing");
    }

    @BeforeEach
    void create() {
        tables = EmbeddedAws.shared().fresh();
        news = tables.newsPorts(new Throttle(), spent);
        news.sources().save(source("daily").build());
        spent.take();
    }

    @AfterEach
    void close() {
        tables.close();
    }

    @Test
    void aHundredCardsBetweenTwoMomentsAreOneQuery() {
        Seed.fill(tables, 300);
        assertThat(news.feeds()
                        .between(LATEST, NOW.minusSeconds(60 * 199), NOW.minusSeconds(60 * 99), null, 100)
                        .items())
                .hasSize(100);
        assertSpentAtMost("100 cards of a news sitemap", 7.5, "Query");
        assertThat(news.feeds().page(LATEST, null, 50).items()).hasSize(50);
        assertSpentAtMost("50 cards of a feed", 4, "Query");
    }

    @Test
    void aWithdrawalCostsOneWriteMoreAndIsFoundByAQuery() {
        for (int i = 0; i < 20; i++) {
            news.articles().store(article("n" + i).build(), article("n" + i).identities(), "entry");
        }
        spent.take();
        for (int i = 0; i < 20; i++) {
            news.articles().withdraw(article("n" + i).id(), "reason", NOW.plusSeconds(i));
        }
        spent.take();
        assertThat(news.feeds().withdrawn(LATEST, NOW.minus(FeedStore.TOLD))).hasSize(20);
        assertSpent("20 withdrawals of 30 days", 0.5, "Query");
        assertThat(news.feeds().withdrawn(new ListName.InLanguage("xx"), NOW)).isEmpty();
        assertSpent("none of this list", 0.5, "Query");
    }

    /** Checked on read as well: DynamoDB deletes within days. */
    @Test
    void aWithdrawalIsForgottenByTtlInSeconds() {
        news.articles().store(article("n").build(), article("n").identities(), "entry");
        news.articles().withdraw(article("n").id(), "reason", NOW);
        try (DynamoDbClient client = EmbeddedAws.shared().dynamoDb()) {
            var item = client.query(b -> b.tableName(tables.news())
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("GONE"))))
                    .items()
                    .getFirst();
            assertThat(item.get("expiresAt"))
                    .isEqualTo(AttributeValue.fromN(
                            Long.toString(NOW.plus(Duration.ofDays(30)).getEpochSecond())));
            assertThat(ItemSize.of(item)).isLessThanOrEqualTo(1_024);
        }
    }

    @Test
    void aPingKeepsOneSmallItem() {
        PingStore pings = tables.pings(spent);
        Set<String> seen =
                IntStream.range(0, 100).mapToObj(i -> "%08d".formatted(i)).collect(Collectors.toSet());
        pings.put(new Told(1, seen, Set.copyOf(List.of("/", "/sections/world", "/sources/daily"))));
        assertSpent("what a hub has been told", 1, "PutItem");
        assertThat(pings.find()).isPresent();
        assertSpent("the same, found", 1, "GetItem");
    }
}

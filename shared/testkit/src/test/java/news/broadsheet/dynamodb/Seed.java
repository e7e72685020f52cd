package news.broadsheet.dynamodb;

import static news.broadsheet.testkit.Samples.NOW;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.broadsheet.core.feed.ListName;
import news.broadsheet.testkit.SampleArticle;
import news.broadsheet.testkit.Samples;
import news.broadsheet.testkit.aws.TestTables;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills a news table fast: the article items are small, the cards of the latest list as large as real ones. */
final class Seed {

    private static final int BATCH = 25;
    private static final int THREADS = 4;
    private static final Map<String, AttributeValue> FIRST =
            CardItem.write(CardItem.pk(new ListName.Latest()), article(0).card());

    private Seed() {}

    /** The n-th article, a minute older than the one before. */
    static SampleArticle article(int n) {
        return Samples.article("seed" + n)
                .headline("A headline of an ordinary length, as editors write them, number " + n)
                .excerpt("What an editor sums up of it. ".repeat(20))
                .url("https://daily.example/world/2026/mar/01/a-headline-of-an-ordinary-length-as-editors-write-them-"
                        + n)
                .publishedAt(publishedAt(n));
    }

    static void fill(TestTables tables, int articles) {
        try (DynamoDbClient client = tables.aws().dynamoDb();
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> parts = IntStream.range(0, (articles + BATCH - 1) / BATCH)
                    .<Future<?>>mapToObj(part -> threads.submit(() -> Batches.write(
                            client,
                            tables.news(),
                            IntStream.range(part * BATCH, Math.min((part + 1) * BATCH, articles))
                                    .mapToObj(Seed::card)
                                    .toList())))
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the table could not be filled", e);
        }
    }

    /** Made from one real card, since making a hundred thousand takes longer than storing them. */
    private static WriteRequest card(int n) {
        Map<String, AttributeValue> item = new HashMap<>(FIRST);
        SortKey place = new SortKey(publishedAt(n), article(n).id().value());
        item.put(Item.SK, AttributeValue.fromS(place.text()));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    private static Instant publishedAt(int n) {
        return NOW.minusSeconds(60L * n);
    }
}
